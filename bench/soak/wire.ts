import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way between a page and Quayside, as far as it can break. */
export interface Wire {
  port: number;
  /** Resets every connection, at both ends. Answers how many there were. */
  cut(): number;
  close(): Promise<void>;
}

/** Listens on a port of its own and lets every byte through to `port` of this machine. */
export async function wireTo(port: number): Promise<Wire> {
  const open = new Set<Socket>();
  const server = createServer((page) => {
    const quayside = connect(port, '127.0.0.1');
    for (const [end, other] of [
      [page, quayside],
      [quayside, page],
    ] as const) {
      open.add(end);
      end.setNoDelay();
      end.on('error', () => end.destroy());
      end.on('close', () => {
        open.delete(end);
        other.destroy();
      });
    }
    page.pipe(quayside);
    quayside.pipe(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    const ends = [...open];
    for (const end of ends) end.resetAndDestroy();
    return ends.length / 2;
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
