import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { Socket } from 'socket.io-client';
import type { Ack } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import { docker, testEngine, until } from '@/lib/server/testing/test-engine';
import { addPerson, call, connect, launch, sessionOf, signIn, type ApiSession } from './support/api';
import { startApp, type App } from './support/app';

const owner = { name: 'Li-Wei', password: 'four unrelated words here' };
const max = { name: 'max', password: 'another set of plain words', owner: false, roles: { local: 'operator' } };

/** A server of its own with an owner, the owner's session, and a container to open terminals in. */
const test = base.extend<{ app: App; li: ApiSession; container: string }>({
  app: async ({}, use) => {
    const app = await startApp(`unix://${testEngine().socket}`);
    await use(app);
    await app.stop();
  },
  li: async ({ app }, use) => {
    const session = await launch(app);
    await use(sessionOf(await call(app, 'POST', '/api/account', { session, body: owner })));
  },
  container: async ({}, use) => {
    const id = await docker('run', '-d', '--init', 'busybox', 'sleep', '100000');
    await use(id);
    await docker('rm', '-f', id);
  },
});

const get = async (app: App, session: ApiSession, path = '/api/environments/local/containers') =>
  (await call(app, 'GET', path, { session })).status;
const addMax = (app: App, session: ApiSession) => addPerson(app, session, max);
/** Shells that run in the container. */
const shells = async (container: string) => (await docker('top', container)).match(/quayside-here/g)?.length ?? 0;

/** Signs max in, with every socket and a terminal. */
async function arrive(app: App, container: string) {
  const session = await signIn(app, max.name, max.password);
  const sockets = await Promise.all(
    ['/live', '/jobs', '/terminal', '/logs', '/stats'].map((name) => connect(app, name, session)),
  );
  const terminal = sockets[2] as Socket;
  const message = { env: 'local', containerId: container, kind: 'exec', tty: true, cols: 80, rows: 24 };
  const command = 'sh -c "sleep 1000; echo quayside-here"';
  const opened = (await terminal.emitWithAck('open', { ...message, command })) as Ack<TerminalSession>;
  expect(opened.error).toBeUndefined();
  await until(async () => (await shells(container)) > 0, 'the terminal to run');
  expect(await get(app, session)).toBe(200);
  return { session, sockets };
}
async function expectGone(app: App, { session, sockets }: Awaited<ReturnType<typeof arrive>>, container: string) {
  await until(() => sockets.every((socket) => socket.disconnected), 'every socket to be closed');
  expect(await get(app, session)).toBe(401);
  await expect(connect(app, '/live', session)).rejects.toThrow();
  await until(async () => (await shells(container)) === 0, 'the terminal to end');
}

test.describe('what ends a session closes its sockets and ends its terminals at once:', () => {
  const ways: Record<
    string,
    (app: App, li: ApiSession, id: string, theirs: ApiSession) => Promise<{ status: number }>
  > = {
    'signing out': (app, _li, _id, session) => call(app, 'DELETE', '/api/session', { session }),
    'another role': (app, session, id) =>
      call(app, 'PATCH', `/api/people/${id}`, { session, body: { roles: { local: 'viewer' } } }),
    'a new password from an owner': (app, session, id) =>
      call(app, 'PATCH', `/api/people/${id}`, { session, body: { password: 'quite a new set of words' } }),
    deletion: (app, session, id) => call(app, 'DELETE', `/api/people/${id}`, { session }),
    async revocation(app, session, id) {
      const { body } = await call(app, 'GET', `/api/people/${id}/sessions`, { session });
      const [theirs] = body as { id: string }[];
      return call(app, 'DELETE', `/api/people/${id}/sessions/${theirs?.id}`, { session });
    },
  };
  for (const [name, way] of Object.entries(ways)) {
    test(name, async ({ app, li, container }) => {
      const { id } = await addMax(app, li);
      const arrived = await arrive(app, container);
      expect((await way(app, li, id, arrived.session)).status).toBeLessThan(300);
      await expectGone(app, arrived, container);
      expect(await get(app, li)).toBe(200);
    });
  }
});

test('the first account ends every launch session and the link, over their sockets', async ({ app }) => {
  const [local, other] = [await launch(app), await launch(app)];
  const socket = await connect(app, '/live', other);
  const secret = new URL(await app.launchLink()).hash.replace('#launch=', '');
  const made = await call(app, 'POST', '/api/account', { session: local, body: owner });
  const li = sessionOf(made);
  await until(() => socket.disconnected, 'the socket of the launch session to be closed');
  expect(await get(app, local)).toBe(401);
  expect(existsSync(join(app.dataFolder, 'launch-link'))).toBe(false);
  expect((await call(app, 'POST', '/api/session/launch', { body: { secret } })).status).toBe(401);
  expect((await call(app, 'POST', '/api/account', { session: li, body: owner })).status).toBe(403);
  expect((await call(app, 'GET', '/api/session', { session: li })).body).toMatchObject({
    actor: { kind: 'person', name: 'Li-Wei', owner: true },
    accounts: true,
  });
});

test('the command lists, resets a password and removes, while the server runs', async ({ app, li, container }) => {
  await addMax(app, li);
  const arrived = await arrive(app, container);
  const admin = (args: string[], input = '') =>
    new Promise<{ code: number | null; out: string }>((resolve) => {
      const env = { ...process.env, QUAYSIDE_DATA: app.dataFolder };
      const child = spawn(process.execPath, ['scripts/admin.mjs', ...args], { env, stdio: 'pipe' });
      let out = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.once('close', (code) => resolve({ code, out }));
      child.stdin.end(input);
    });
  expect((await admin(['list'])).out).toBe('Li-Wei\towner\nmax\toperator in local\n');
  expect(await admin(['reset-password', 'nobody'], 'x')).toMatchObject({ code: 2 });
  expect(await admin(['reset-password', 'max'], 'short')).toMatchObject({ code: 2 });
  expect(await get(app, arrived.session)).toBe(200);
  expect(await admin(['reset-password', 'MAX'], 'words that only max knows\n')).toMatchObject({ code: 0 });
  await expectGone(app, arrived, container);
  await expect(signIn(app, max.name, max.password)).rejects.toThrow('401');
  const again = await signIn(app, max.name, 'words that only max knows');
  expect(await admin(['remove', 'li-wei'])).toMatchObject({ code: 2 });
  expect(await admin(['remove', 'max'])).toMatchObject({ code: 0 });
  await until(async () => (await get(app, again)) === 401, 'the session of max to end');
  expect(await admin(['remove', 'li-wei'])).toMatchObject({ code: 0 });
  await until(() => existsSync(join(app.dataFolder, 'launch-link')), 'the launch link to come back');
  expect(await get(app, await launch(app))).toBe(200);
});

test('an owner is made unattended, once', async () => {
  const app = await startApp(`unix://${testEngine().socket}`);
  await app.stop();
  const file = test.info().outputPath('password');
  const variables = { QUAYSIDE_ADMIN_USER: 'Root', QUAYSIDE_ADMIN_PASSWORD_FILE: file };
  const dataFolder = test.info().outputPath('data');
  writeFileSync(file, 'words for the first owner\n');
  const first = await startApp(`unix://${testEngine().socket}`, { dataFolder, variables });
  await signIn(first, 'root', 'words for the first owner');
  await first.stop();
  writeFileSync(file, 'other words, never read\n');
  const second = await startApp(`unix://${testEngine().socket}`, { dataFolder, variables });
  await signIn(second, 'root', 'words for the first owner');
  await second.stop();
});

test('no secret is at rest', async ({ app, li }) => {
  await addMax(app, li);
  const theirs = await signIn(app, max.name, max.password);
  await call(app, 'POST', '/api/session/sign-in', { body: { name: 'max', password: 'a wrong guess of theirs' } });
  const body = { current: max.password, next: 'the next words of max' };
  expect((await call(app, 'POST', '/api/profile/password', { session: theirs, body })).status).toBe(204);
  const secrets = [owner.password, max.password, body.next, 'a wrong guess of theirs'];
  for (const { cookie, token } of [li, theirs]) secrets.push(token, cookie.split('=')[1] ?? '');
  const rest = readdirSync(app.dataFolder)
    .filter((name) => name.startsWith('quayside.db'))
    .map((name) => readFileSync(join(app.dataFolder, name), 'latin1'));
  expect(rest.join()).toContain('Li-Wei');
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(15);
    expect(rest.join()).not.toContain(secret);
  }
});

test('guessing is slowed by account and address, and says when to come back', async ({ app, li }) => {
  // Never signed in from here: an address that an account knows is not locked out.
  expect((await call(app, 'POST', '/api/people', { session: li, body: max })).status).toBe(200);
  const guess = (name: string, password = 'not the password') =>
    call(app, 'POST', '/api/session/sign-in', { body: { name, password } });
  for (let index = 0; index < 10; index += 1) expect((await guess('max')).status).toBe(401);
  const refused = await guess('max', max.password);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.body).toMatchObject({ code: 'too-many-requests' });
  // The owner signed in from here before: their right password is taken whatever was guessed.
  for (let index = 0; index < 10; index += 1) expect((await guess('li-wei')).status).toBe(401);
  expect((await guess('li-wei', owner.password)).status).toBe(200);
});

test('no request or handshake is honoured after its session was revoked, in a hundred races', async ({ app, li }) => {
  const { id } = await addMax(app, li);
  let honoured = 0;
  let before = 0;
  for (let round = 0; round < 4; round += 1) {
    const theirs = await signIn(app, max.name, max.password);
    let revoked = false;
    const race = async (index: number) => {
      for (let tries = 0; tries < 3; tries += 1) {
        const after = revoked;
        const status =
          index % 10 === 0
            ? await connect(app, '/live', theirs).then(
                (socket) => (socket.close(), 200),
                () => 401,
              )
            : await get(app, theirs, '/api/session');
        if (status === 200) before += 1;
        if (after && status === 200) honoured += 1;
      }
    };
    const races = Array.from({ length: 25 }, (_, index) => race(index));
    const path = `/api/people/${id}/sessions`;
    const [session] = (await call(app, 'GET', path, { session: li })).body as { id: string }[];
    await call(app, 'DELETE', `${path}/${session?.id}`, { session: li });
    revoked = true;
    await Promise.all(races);
  }
  expect(before).toBeGreaterThan(0);
  expect(honoured).toBe(0);
});
