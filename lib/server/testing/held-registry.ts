import { createServer, request } from 'node:http';
import { testEngine } from './test-engine';

/** A way to the registry of the private engine that answers nothing until it is let go: a pull that takes as long as a test wants. */
export interface HeldRegistry {
  /** host:port; what stands in the registry as `library/x` is `ADDRESS/library/x`. */
  address: string;
  /** Resolves when somebody has asked for something. */
  asked: Promise<void>;
  /** Whether somebody has. */
  wasAsked(): boolean;
  release(): void;
  close(): Promise<void>;
}

export async function heldRegistry(): Promise<HeldRegistry> {
  let release = (): void => undefined;
  let tell = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => (tell = resolve));
  let wasAsked = false;
  const server = createServer((incoming, answer) => {
    wasAsked = true;
    tell();
    void released.then(() => {
      const { method, headers, url } = incoming;
      const upstream = request(`http://${testEngine().registry}${url}`, { method, headers }, (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      });
      incoming.pipe(upstream);
    });
  });
  // The engine trusts plain HTTP to the loopback alone.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `127.0.0.1:${port}`,
    asked,
    wasAsked: () => wasAsked,
    release,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
