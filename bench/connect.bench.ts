import { io, type Socket } from 'socket.io-client';
import { startBench } from './support/context';
import { endProcess, startScript } from './support/process';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

const sockets = 300;
const blocks = 7;

/** Connects 300 sockets at the same moment, and closes them once all are open. Milliseconds until then. */
async function connectAll(url: string, cookie: string, token: string): Promise<number> {
  const opened: Socket[] = [];
  const connect = () =>
    new Promise<void>((resolve, reject) => {
      const socket = io(`${url}/live`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: { cookie },
        auth: { token },
      });
      opened.push(socket);
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
  const took = await timed(() => Promise.all(Array.from({ length: sockets }, connect)));
  for (const socket of opened) socket.close();
  return took;
}

/** 300 sockets of a session, against a bare socket.io server. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const bare = await startScript('bench/support/bare-sockets.ts');
  try {
    const { cookie, 'x-quayside-token': token } = bench.headers;
    const ours: number[] = [];
    const baseline: number[] = [];
    const [url, bareUrl] = [bench.app.url, `http://127.0.0.1:${bare.line}`];
    // The first round of each warms up.
    await alternate(
      blocks,
      async () => void ours.push(await connectAll(url, cookie, token)),
      async () => void baseline.push(await connectAll(bareUrl, cookie, token)),
    );
    const [through, least] = [median(ours.slice(1)), median(baseline.slice(1))];
    return [
      {
        what: '300 sockets connect',
        value: through / least,
        shown: `${(through / least).toFixed(2)} ×`,
        baseline: `${through.toFixed(0)} ms, bare socket.io ${least.toFixed(0)} ms`,
        bound: 1.3,
        kind: 'most',
      },
    ];
  } finally {
    await endProcess(bare.child);
    await bench.close();
  }
}
