import { expect } from '@playwright/test';
import { rules } from '@/lib/contract/permission';
import { credentials } from './support/credentials';
import { doors, type Door } from '@/lib/server/testing/doors';
import { expectNoSecretIn, noteSecret } from './support/secrets';
import { openSocket, send } from './support/stranger';
import { test } from './support/test';

const all = doors();
/** Those that somebody without a session may use, for signing in. */
const isOpen = ({ may }: Door) => rules[may].least === 'anyone';
const body = { 'content-type': 'application/json' };
const knock = (port: number, { method, path }: Door, headers: Record<string, string>) =>
  send(port, {
    method,
    path,
    headers: method === 'GET' ? headers : { ...headers, ...body },
    ...(method === 'GET' ? {} : { body: JSON.stringify({ note: noteSecret('body', 'what a stranger sent along') }) }),
  });

test('there are doors to try', () => {
  expect(all.length).toBeGreaterThan(20);
});

test('a secret that a server printed is found, but in the lines that hand the launch link over', () => {
  const secret = noteSecret('found', 'a secret that is printed');
  const link = JSON.stringify({ event: 'link', link: `http://localhost/#launch=${secret}` });
  expectNoSecretIn(`${link}\nlistening\n`);
  expect(() => expectNoSecretIn(`${link}\nError: ${secret}\n`)).toThrow(
    'The server printed a secret (found): Error: <it>',
  );
});

test('without a session every door is shut but the one to sign in', async ({ app }) => {
  const host = `localhost:${app.port}`;
  for (const door of all) {
    const without = await knock(app.port, door, { host });
    expect(without.status, `${door.method} ${door.path}`).toBe(isOpen(door) ? 400 : 401);
    const invented = { host, cookie: `quayside-${app.port}=${'x'.repeat(43)}`, 'x-quayside-token': 'y'.repeat(43) };
    expect((await knock(app.port, door, invented)).status, `${door.method} ${door.path}`).toBe(
      isOpen(door) ? 400 : 401,
    );
  }
  expect(await openSocket(app.port, { host })).not.toBe('open');
});

test('of what is no route, health and readiness alone are open', async ({ app }) => {
  const host = `localhost:${app.port}`;
  const answers = await Promise.all(
    ['/healthz', '/readyz', '/metrics'].map(async (path) => {
      const { status, body } = await send(app.port, { path, headers: { host } });
      return [path, status, body];
    }),
  );
  expect(answers).toEqual([
    ['/healthz', 200, '{"status":"ok"}'],
    ['/readyz', 200, '{"status":"ready"}'],
    ['/metrics', 404, '{"error":"not found"}'],
  ]);
});

test('with a good session, another origin or a wrong host opens nothing', async ({ signedIn, app }) => {
  const { cookie, token } = await credentials(signedIn, app);
  const good = { host: `localhost:${app.port}`, cookie, 'x-quayside-token': token };
  const wrongs: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { host: `evil.example:${app.port}` },
  ];
  for (const door of all) {
    for (const wrong of wrongs) {
      const answer = await knock(app.port, door, { ...good, ...wrong });
      expect(answer.status, `${door.method} ${door.path} with ${JSON.stringify(wrong)}`).toBe(403);
    }
  }
});

test('with a good cookie and no token, or one of another session, every door is shut', async ({
  signedIn,
  anotherBrowser,
  app,
}) => {
  const host = `localhost:${app.port}`;
  const { cookie } = await credentials(signedIn, app);
  const other = await credentials(await anotherBrowser(), app);
  for (const door of all) {
    const without = await knock(app.port, door, { host, cookie });
    expect(without.status, `${door.method} ${door.path}`).toBe(isOpen(door) ? 400 : 401);
    const crossed = await knock(app.port, door, { host, cookie, 'x-quayside-token': other.token });
    expect(crossed.status, `${door.method} ${door.path}`).toBe(isOpen(door) ? 400 : 401);
  }
  expect(await openSocket(app.port, { host, cookie }, other.token)).toBe('unauthenticated');
});
