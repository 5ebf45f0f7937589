import { io, type Socket } from 'socket.io-client';
import type { Person } from '@/lib/contract/people';
import type { App } from './app';
import { noteSecretsOf, noteSecretsOfBody } from './secrets';

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
  noteSecretsOf({ session, body, headers: Object.fromEntries(response.headers) });
  noteSecretsOfBody(text);
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

/** The headers of a bare request to `app` with that session. */
export function headersOf(app: App, { cookie, token }: ApiSession): Record<string, string> {
  return { host: `localhost:${app.port}`, cookie, 'x-quayside-token': token, 'content-type': 'application/json' };
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

/** Makes the first account, an owner. */
export async function turnAccountsOn(app: App, account: { name: string; password: string }): Promise<ApiSession> {
  return sessionOf(await call(app, 'POST', '/api/account', { session: await launch(app), body: account }));
}

export async function signIn(app: App, name: string, password: string): Promise<ApiSession> {
  return sessionOf(await call(app, 'POST', '/api/session/sign-in', { body: { name, password } }));
}

/** The password that an owner sets for somebody new; it only leads to an own one. */
export const firstPassword = 'handed over on paper';

/** Somebody with an account and a password of their own, through all that this takes. `session` is an owner's. */
export async function addPerson(
  app: App,
  session: ApiSession,
  person: { name: string; password: string; owner?: boolean; roles: Record<string, string> },
): Promise<Person> {
  const { status, body } = await call(app, 'POST', '/api/people', {
    session,
    body: { ...person, password: firstPassword },
  });
  if (status !== 200) throw new Error(`${person.name} was not added: ${status} ${JSON.stringify(body)}`);
  const theirs = await signIn(app, person.name, firstPassword);
  const change = { current: firstPassword, next: person.password };
  const chosen = await call(app, 'POST', '/api/profile/password', { session: theirs, body: change });
  if (chosen.status !== 204) throw new Error(`${person.name} has no own password: ${JSON.stringify(chosen.body)}`);
  await call(app, 'DELETE', '/api/session', { session: theirs });
  return body as Person;
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
