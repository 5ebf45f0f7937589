import { io, type Socket } from 'socket.io-client';
import type { App } from './app';

/** A session as a program holds it. */
export interface ApiSession {
  cookie: string;
  token: string;
}

/** An answer of the API; `body` is what the JSON holds. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Calls the API of `app`, with a session or without one. */
export async function call(
  app: App,
  method: string,
  path: string,
  { session, body }: { session?: ApiSession; body?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(`${app.url}${path}`, {
    method,
    headers: {
      ...(session ? { cookie: session.cookie, 'x-quayside-token': session.token } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

/** The session that an answer handed out. Throws the answer when it handed out none. */
export function sessionOf({ status, headers, body }: Answer): ApiSession {
  const cookie = headers.get('set-cookie')?.split(';')[0];
  const { token } = (body ?? {}) as { token?: string };
  if (!cookie || !token) throw new Error(`No session: ${status} ${JSON.stringify(body)}`);
  return { cookie, token };
}

/** Exchanges the launch link. */
export async function launch(app: App): Promise<ApiSession> {
  const secret = new URL(await app.launchLink()).hash.replace('#launch=', '');
  return sessionOf(await call(app, 'POST', '/api/session/launch', { body: { secret } }));
}

export async function signIn(app: App, name: string, password: string): Promise<ApiSession> {
  return sessionOf(await call(app, 'POST', '/api/session/sign-in', { body: { name, password } }));
}

/** An open socket of a namespace. Rejects when the handshake is refused. */
export async function connect(app: App, namespace: string, session: ApiSession): Promise<Socket> {
  const socket = io(`${app.url}${namespace}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: session.cookie },
    auth: { token: session.token },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
  return socket;
}
