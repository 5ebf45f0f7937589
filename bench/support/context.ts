import Dockerode from 'dockerode';
import { io, type Socket } from 'socket.io-client';
import { startApp, type App } from '@/e2e/support/app';
import { emptyEngine } from '@/e2e/support/engine';
import { testEngine, type PrivateEngine } from '@/lib/server/testing/test-engine';

/** A running Quayside, signed in to as a program would be, and the engine behind it. */
export interface Bench {
  app: App;
  engine: PrivateEngine;
  /** The engine without Quayside: the baseline. */
  direct: Dockerode;
  headers: { cookie: string; 'x-quayside-token': string };
  /** An open socket of a namespace, with the session. */
  socket(namespace: string): Promise<Socket>;
  close(): Promise<void>;
}

interface BenchOptions {
  nodeOptions?: string[];
  /** Where the server finds the engine, if not at its socket. */
  address?: string;
  /** A new one, which whoever gives it throws away. Else the one that all share, emptied before and after. */
  engine?: PrivateEngine;
}

/** Starts the built server on a private engine, and exchanges its launch secret. */
export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const engine = options.engine ?? testEngine();
  const empty = async () => (options.engine ? undefined : emptyEngine());
  await empty();
  const app = await startApp(options.address ?? `unix://${engine.socket}`, { nodeOptions: options.nodeOptions ?? [] });
  const headers = await exchange(app);
  const sockets: Socket[] = [];
  return {
    app,
    engine,
    direct: new Dockerode({ socketPath: engine.socket }),
    headers,
    async socket(namespace) {
      const socket = io(`${app.url}${namespace}`, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { cookie: headers.cookie },
        auth: { token: headers['x-quayside-token'] },
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.close();
      await app.stop();
      await empty();
    },
  };
}

async function exchange(app: App): Promise<Bench['headers']> {
  const secret = new URL(await app.launchLink()).hash.replace('#launch=', '');
  const response = await fetch(`${app.url}/api/session/launch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  const { token } = (await response.json()) as { token: string };
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`No session: ${response.status}`);
  return { cookie, 'x-quayside-token': token };
}
