import { Manager, type Socket } from 'socket.io-client';
import { call, type Answer, type ApiSession } from '@/e2e/support/api';
import type { App } from '@/e2e/support/app';
import type { Ack } from '@/lib/contract/problem';
import { CutOff } from './trouble';

/** How long a person waits for what takes a moment before it counts as an error. Milliseconds; the machine may be busy. */
export const patienceMs = 15_000;

/** A browser's page, as far as the server can tell: its calls, and its one WebSocket with its namespaces. */
export interface Page {
  /** Calls the API of the environment. Throws what was answered unless it went well. */
  api(method: string, path: string, body?: unknown): Promise<Answer['body']>;
  /** A page's HTML. Throws what was answered unless it went well. */
  html(path: string): Promise<void>;
  socket<S extends Socket = Socket>(namespace: string): S;
  /** Ends the WebSocket as a browser does that loses its network; it comes back by itself. */
  cut(): void;
  /** Resolves when the connection is up. */
  connected(): Promise<void>;
  close(): void;
}

/** Opens a page whose WebSocket goes over `port`, which leads to that of `app`. */
export function openPage(app: App, session: ApiSession, port: number): Page {
  // As lib/client/socket.ts makes it.
  const manager = new Manager(`http://localhost:${port}`, {
    transports: ['websocket'],
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
    extraHeaders: { cookie: session.cookie, host: `localhost:${app.port}` },
  });
  const sockets = new Map<string, Socket>();
  return {
    async api(method, path, body) {
      const answer = await call(app, method, `/api/environments/local${path}`, { session, body });
      if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    async html(path) {
      const response = await fetch(app.url + path, { headers: { cookie: session.cookie } });
      const text = await response.text();
      if (!response.ok || !text.includes('</html>')) throw new Error(`GET ${path}: ${response.status}`);
    },
    socket<S extends Socket>(namespace: string) {
      const known = sockets.get(namespace) ?? manager.socket(namespace, { auth: { token: session.token } });
      sockets.set(namespace, known);
      return known as S;
    },
    cut: () => manager.engine.close(),
    async connected() {
      for (const socket of sockets.values())
        if (!socket.connected) await new Promise<void>((resolve) => socket.once('connect', resolve));
    },
    close() {
      for (const socket of sockets.values()) socket.disconnect();
      manager._close();
    },
  };
}

/** Sends a message and answers what came back. Throws the server's problem, or `CutOff` when the connection went meanwhile. */
export async function ask<T>(socket: Socket, event: string, ...given: unknown[]): Promise<T> {
  let gone = (): void => undefined;
  const lost = new Promise<never>((_, reject) => {
    gone = () => reject(new CutOff(event));
    socket.once('disconnect', gone);
  });
  try {
    const answer = await within(Promise.race([lost, socket.emitWithAck(event, ...given) as Promise<Ack<T>>]), event);
    if (answer.error) throw new Error(`${event}: ${JSON.stringify(answer.error)}`);
    return answer.data as T;
  } finally {
    socket.off('disconnect', gone);
  }
}

/** Throws when `work` takes longer than a person waits. */
export async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${patienceMs / 1000} s`)), patienceMs);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
