import { expect } from '@playwright/test';
import { io, type Socket } from 'socket.io-client';
import { may, type Operation } from '@/lib/contract/permission';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import type { Actor, EnvironmentRole } from '@/lib/contract/roles';
import { doors, type Door } from '@/lib/server/testing/doors';
import { testEngine } from '@/lib/server/testing/test-engine';
import { addPerson, call, firstPassword, headersOf, signIn, turnAccountsOn, type ApiSession } from './support/api';
import { startApp, type App } from './support/app';
import { noteSecret, usedSecrets } from './support/secrets';
import { send } from './support/stranger';
import { test } from './support/test';

const password = 'four unrelated words here';
const roles: EnvironmentRole[] = ['viewer', 'operator', 'admin'];
const metricsToken = 'scraper-of-every-role-4711';
const actorOf = (role: EnvironmentRole): Actor => {
  return { kind: 'person', id: role, name: role, owner: false, roles: { local: role } };
};

// One server for all: a worker each would start another.
test.describe.configure({ mode: 'default' });

let app: App;
type Who = EnvironmentRole | 'stray' | 'newcomer';
const people: Partial<Record<Who, ApiSession>> = {};
test.beforeAll(async () => {
  // With all that it can log, and metrics: what is searched for secrets in the end is as much as it ever prints.
  const variables = { QUAYSIDE_LOG_LEVEL: 'debug', QUAYSIDE_METRICS_TOKEN: metricsToken };
  app = await startApp(`unix://${testEngine().socket}`, { variables });
  const owner = await turnAccountsOn(app, { name: 'owner', password });
  for (const name of [...roles, 'stray'] as const) {
    await addPerson(app, owner, { name, password, roles: name === 'stray' ? {} : { local: name } });
    people[name] = await signIn(app, name, password);
  }
  const newcomer = { name: 'newcomer', password: firstPassword, roles: { local: 'admin' } };
  await call(app, 'POST', '/api/people', { session: owner, body: newcomer });
  people.newcomer = await signIn(app, 'newcomer', firstPassword);
});
test.afterAll(async () => {
  // Of each kind some were used: a search for none would find none.
  for (const what of ['password', 'token', 'cookie', 'secret', 'env value'])
    expect(usedSecrets(what), what).toBeGreaterThan(0);
  await app.stop();
});

for (const role of roles) {
  test(`through every door of the API, ${role === 'viewer' ? 'a' : 'an'} ${role} gets no further than the table says`, async () => {
    const shut = doors().filter((door) => !may(actorOf(role), door.may, 'local'));
    expect(shut.length).toBeGreaterThan(3);
    for (const { method, path } of shut) {
      const headers = headersOf(app, people[role]!);
      const answer = await send(app.port, { method, path, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
      expect(answer.status, `${method} ${path}: ${answer.body.slice(0, 200)}`).toBe(403);
    }
    for (const { path } of doors().filter((door) => door.method === 'GET' && may(actorOf(role), door.may, 'local'))) {
      const answer = await send(app.port, { path, headers: headersOf(app, people[role]!) });
      expect([401, 403], `GET ${path}: ${answer.body.slice(0, 200)}`).not.toContain(answer.status);
    }
  });
}

test('metrics open to their own token alone, which opens nothing else', async () => {
  const ask = (path: string, headers: Record<string, string>) => send(app.port, { path, headers });
  const bearer = (token: string) => ({ host: `localhost:${app.port}`, authorization: `Bearer ${token}` });
  expect((await ask('/metrics', headersOf(app, people.admin!))).status).toBe(401);
  expect((await ask('/metrics', bearer(people.admin!.token))).status).toBe(401);
  const { status, body } = await ask('/metrics', bearer(metricsToken));
  expect([status, body]).toEqual([200, expect.stringContaining('quayside_engine_up{env="local"} 1')]);
  expect((await ask('/api/environments/local/containers', bearer(metricsToken))).status).toBe(401);
});

const isIn = (place: string) => (door: Door) => door.path.startsWith(place);
for (const [who, shut] of [
  ['without a role in an environment every door of it is shut', { name: 'stray', doors: isIn('/api/environments/') }],
  [
    'before an own password is chosen every door is shut but those of the own account and the description of the API',
    {
      name: 'newcomer',
      doors: (door: Door) => !['/api/profile', '/api/session', '/api/openapi.json'].some((place) => isIn(place)(door)),
    },
  ],
] as const)
  test(who, async () => {
    for (const { method, path } of doors().filter(shut.doors)) {
      const headers = headersOf(app, people[shut.name]!);
      const answer = await send(app.port, { method, path, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
      expect(answer.status, `${method} ${path}`).toBe(403);
    }
  });

test('what an admin runs with a secret value, which fails, is not in what the server prints', async () => {
  const value = noteSecret('env value', 'velvet-harbour-env-value');
  const form = {
    image: `${testEngine().deadPort}/team/app:1`,
    env: [{ name: 'TOKEN', value }],
    labels: [{ name: 'note', value }],
  };
  const session = people.admin!;
  const answer = await call(app, 'POST', '/api/environments/local/containers/run', { session, body: { form } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  const failed = async () => {
    const { body } = await call(app, 'GET', '/api/environments/local/jobs', { session });
    return (body as Job[]).filter(({ state }) => state === 'failed').length;
  };
  await expect.poll(failed).toBe(1);
});

/** Every message that a socket may send and that is answered, with what it takes. */
const env = 'local';
const open = { env, containerId: 'nowhere', tty: true, cols: 80, rows: 24 };
const messages: { namespace: string; event: string; message: object; takes: Operation[] }[] = [
  { namespace: '/live', event: 'watch', message: { env }, takes: ['engine.read', 'container.read', 'image.read'] },
  { namespace: '/jobs', event: 'watch', message: { env }, takes: ['job.read'] },
  { namespace: '/events', event: 'watch', message: { env: 'local' }, takes: ['event.read'] },
  { namespace: '/people', event: 'watch', message: {}, takes: ['people.read'] },
  { namespace: '/terminal', event: 'list', message: { env }, takes: ['terminal.read'] },
  { namespace: '/terminal', event: 'open', message: { ...open, kind: 'exec' }, takes: ['container.exec'] },
  { namespace: '/terminal', event: 'open', message: { ...open, kind: 'attach' }, takes: ['container.attach'] },
  { namespace: '/terminal', event: 'open', message: { ...open, kind: 'start' }, takes: ['container.start'] },
  {
    namespace: '/logs',
    event: 'follow',
    message: { id: 'v', env, containerIds: ['nowhere'], tail: 1 },
    takes: ['container.logs'],
  },
  {
    namespace: '/logs',
    event: 'read',
    message: { id: 'r', env, containerIds: ['nowhere'], direction: 'forwards', lines: 1 },
    takes: ['container.logs'],
  },
  {
    namespace: '/logs',
    event: 'search',
    message: { id: 's', env, containerIds: ['nowhere'], text: 'x', regex: false, matchCase: false, limit: 1 },
    takes: ['container.logs'],
  },
  {
    namespace: '/container',
    event: 'watch',
    message: { id: 'w', env, containerId: 'nowhere', what: 'processes' },
    takes: ['container.inspect'],
  },
  {
    namespace: '/stats',
    event: 'watch',
    message: { view: 'v', env, ids: [], last: 1, detail: true },
    takes: ['container.read'],
  },
];

for (const name of [...roles, 'stray', 'newcomer'] as const) {
  test(`every socket message of ${name === 'stray' ? 'one without a role' : `the ${name}`} is answered as the table says`, async () => {
    for (const { namespace, event, message, takes } of messages) {
      const socket = await connect(namespace, people[name]!);
      const answer = (await socket.timeout(10_000).emitWithAck(event, message)) as { error?: Problem };
      socket.close();
      const allowed =
        name !== 'stray' && name !== 'newcomer' && takes.every((operation) => may(actorOf(name), operation, env));
      expect(answer.error?.code === 'forbidden', `${namespace} ${event} ${JSON.stringify(answer.error)}`).toBe(
        !allowed,
      );
    }
  });
}

async function connect(namespace: string, { cookie, token }: ApiSession): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${app.port}${namespace}`, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { host: `localhost:${app.port}`, cookie },
    auth: { token },
  });
  await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
  return socket;
}
