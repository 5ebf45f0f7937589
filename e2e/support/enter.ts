import type { App } from './app';
import { send } from './stranger';

/** The two halves of a session, as a program would send them. */
export interface Halves {
  cookie: string;
  token: string;
}

/** The headers of a call with that session. */
export function headersOf(app: App, { cookie, token }: Halves): Record<string, string> {
  return { host: `localhost:${app.port}`, cookie, 'x-quayside-token': token, 'content-type': 'application/json' };
}

/** A session for the launch link. */
export async function enterByLink(app: App): Promise<Halves> {
  const secret = new URL(await app.launchLink()).hash.replace('#launch=', '');
  return post(app, '/api/session/launch', { secret });
}

/** Makes the first account, an owner, and answers its session. */
export async function turnOn(app: App, account: { name: string; password: string }): Promise<Halves> {
  return post(app, '/api/account', account, headersOf(app, await enterByLink(app)));
}

/** Signs a person in. */
export function enter(app: App, account: { name: string; password: string }): Promise<Halves> {
  return post(app, '/api/session/sign-in', { name: account.name, password: account.password });
}

async function post(app: App, path: string, body: object, headers = bare(app)): Promise<Halves> {
  const answer = await send(app.port, { method: 'POST', path, headers, body: JSON.stringify(body) });
  if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat();
  return { cookie: cookie.split(';')[0] ?? '', token: (JSON.parse(answer.body) as { token: string }).token };
}

function bare(app: App): Record<string, string> {
  return { host: `localhost:${app.port}`, 'content-type': 'application/json' };
}
