import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RunForm } from '@/lib/contract/run/form';
import type { Caller } from '@/lib/contract/roles';
import { setCore, type Core } from '../core';
import { serveJobs } from '../realtime/jobs';
import { serveLive } from '../realtime/live';
import { serveTerminal } from '../realtime/terminal';
import { callerOf } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, testEngine, until } from '../testing/test-engine';

/** One secret for each place where one can be. None is part of another, nor of a name that a viewer may see. */
const places = [
  ...[
    'env',
    'label',
    'argument',
    'entrypoint',
    'workdir',
    'user',
    'probe',
    'output',
    'exec',
    'mountlabel',
    'hostfolder',
  ],
  ...['networklabel', 'volumelabel', 'badstart', 'job'],
  ...['imageenv', 'imagelabel', 'imagecmd', 'imageprobe', 'imageuser', 'imageworkdir', 'build', 'author', 'message'],
] as const;
type Place = (typeof places)[number];
const secret = (place: Place) => `sesame${place}x7`;
/** What Quayside shows to nobody at all. */
const neverShown: readonly Place[] = ['networklabel', 'exec'];

const viewer = callerOf('vera', 'viewer', null);
const operator = callerOf('otto', 'operator', null);
const callers: Record<string, Caller> = { vera: viewer, otto: operator };
/** Everything that each received, by where it came from. */
const received: Record<string, [string, string][]> = { vera: [], otto: [] };

let core: Core;
let server: Server;
let folder: string;
const sockets: Socket[] = [];
const note = (name: string, from: string, what: unknown) => received[name]?.push([from, JSON.stringify(what)]);
const all = (name: string) => received[name]?.map(([, text]) => text).join('\n') ?? '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-viewer-'));
  core = await testCore();
  const sessions = { ...core.sessions, find: (id: string | undefined) => callers[id ?? ''] ?? null };
  setCore({ ...core, sessions: sessions as unknown as Core['sessions'] });
  const http = createServer();
  server = new Server(http, { transports: ['websocket'] });
  for (const [path, serve] of Object.entries({ '/live': serveLive, '/jobs': serveJobs, '/terminal': serveTerminal })) {
    const namespace = server.of(path).use((socket, next) => {
      socket.data.caller = callers[(socket.handshake.auth as { name: string }).name];
      next();
    });
    serve(namespace, core);
  }
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  for (const name of Object.keys(callers))
    for (const path of ['/live', '/jobs', '/terminal']) {
      const socket = io(`http://127.0.0.1:${port}${path}`, {
        transports: ['websocket'],
        forceNew: true,
        auth: { name },
      });
      sockets.push(socket);
      socket.onAny((...told: unknown[]) => note(name, path, told));
      await new Promise<void>((done) => socket.once('connect', done));
      const messages = path === '/terminal' ? ['list', 'open', 'attach', 'close'] : ['watch'];
      for (const message of messages)
        note(name, path, await socket.emitWithAck(message, { env: 'local', id: 'x', cursor: 0 }));
    }
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
  await docker('rm', '-f', 'projected', 'projected-bad', 'projected-renamed').catch(() => undefined);
  await docker('network', 'rm', 'projected-net').catch(() => undefined);
  await docker('volume', 'rm', 'projected-vol', 'projected-mount').catch(() => undefined);
  await docker('rmi', '-f', 'projected:1', 'projected:2').catch(() => undefined);
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

/** A container, an image, a volume, a network and a job with a secret wherever one can be. */
async function seed() {
  await writeFile(
    join(folder, 'Dockerfile'),
    [
      'FROM busybox',
      `RUN echo ${secret('build')} >/built`,
      `ENV KEY=${secret('imageenv')}`,
      `LABEL key=${secret('imagelabel')}`,
      `WORKDIR /${secret('imageworkdir')}`,
      `HEALTHCHECK --interval=1h CMD echo ${secret('imageprobe')}`,
      `USER ${secret('imageuser')}`,
      `CMD ["echo", "${secret('imagecmd')}"]`,
    ].join('\n'),
  );
  await docker('build', '-q', '-t', 'projected:1', folder);
  await docker('network', 'create', '--label', `key=${secret('networklabel')}`, 'projected-net');
  await docker('volume', 'create', '--label', `key=${secret('volumelabel')}`, 'projected-vol');
  await docker(
    ...['create', '--name', 'projected', '--network', 'projected-net', '-v', 'projected-vol:/data'],
    ...['-v', `${join(folder, secret('hostfolder'))}:/host:ro`],
    ...['--mount', `type=volume,source=projected-mount,target=/m,volume-label=key=${secret('mountlabel')}`],
    ...['-e', `KEY=${secret('env')}`, '--label', `key=${secret('label')}`, '--workdir', `/${secret('workdir')}`],
    // Split in the command, so that only the output holds the whole of it.
    ...['--health-interval', '1s', '--health-cmd', `: ${secret('probe')}; o=put; echo sesameout$o'x7'`],
    ...['--entrypoint', 'sh', 'busybox', '-c', `: ${secret('argument')} ${secret('entrypoint')}; sleep 100000`],
  );
  await docker('start', 'projected');
  await docker('exec', 'projected', 'echo', secret('exec'));
  await docker('create', '--name', 'projected-bad', '--user', secret('user'), 'busybox', secret('badstart'));
  await expect(docker('start', 'projected-bad')).rejects.toThrow();
  await docker('commit', '-a', secret('author'), '-m', secret('message'), 'projected', 'projected:2');
  const image = `${testEngine().prefixMirror}/library/busybox:latest`;
  await docker('rmi', image).catch(() => undefined);
  const form = { ...RunForm.parse({ image }), detach: true, command: secret('job') };
  const outcome = await core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, operator);
  if ('job' in outcome) expect(await core.jobs.ended(outcome.job.id)).toMatchObject({ state: 'failed' });
  else throw new Error('The image of the job was at hand.');
  return outcome.job.id;
}

/** Calls every route under `app/api/environments` with every method, for each object that it can be about. */
async function callAll(name: string, ids: string[]) {
  const root = resolve('app/api/environments/[env]');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'));
  let answered = 0;
  for (const file of files) {
    const handlers = (await import(join(root, file))) as Record<string, Parameters<typeof ask>[1]>;
    // The operator changes nothing here: what is compared is what each is shown.
    const methods = Object.keys(handlers).filter((method) => name === 'vera' || method === 'GET');
    for (const method of methods)
      for (const id of file.includes('[id]') ? ids : [''])
        for (const query of ['', '?reference=projected:1', '?reference=projected:2'])
          answered += await ask(name, handlers[method] as Parameters<typeof ask>[1], { method, id, query, file });
  }
  return answered;
}
async function ask(
  name: string,
  handler: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>,
  { method, id, query, file }: { method: string; id: string; query: string; file: string },
) {
  const headers = { cookie: `quayside-${core.site.port}=${name}`, 'x-quayside-token': 'token' };
  const request = new Request(`http://localhost/${query}`, { method, headers });
  const answer = await handler(request, { params: Promise.resolve({ env: 'local', id }) });
  received[name]?.push([`${method} ${file}${query}`, await answer.text()]);
  return answer.ok ? 1 : 0;
}

test('a viewer receives no secret in any byte of any route or socket, and an operator receives them', async () => {
  const job = await seed();
  await until(() => all('vera').includes('"projected-bad"'), 'the viewer to hear of the containers');
  await until(() => all('vera').includes('"failed"'), 'the viewer to hear of the job that failed');
  await until(
    async () => (await docker('inspect', 'projected')).includes(secret('output')),
    'a health check to have printed',
  );
  await docker('rename', 'projected', 'projected-renamed');
  await until(() => all('vera').includes('"projected-renamed"'), 'the viewer to hear of the new name');
  const ids = [await docker('inspect', '-f', '{{.Id}}', 'projected-renamed'), 'projected-bad', job];
  expect(await callAll('vera', ids)).toBeGreaterThan(10);
  expect(await callAll('otto', ids)).toBeGreaterThan(10);
  const leaks = places.flatMap((place) =>
    (received['vera'] ?? []).flatMap(([from, text]) => (text.includes(secret(place)) ? [`${place} by ${from}`] : [])),
  );
  expect(leaks).toEqual([]);
  const volumes = `${await docker('info', '-f', '{{.DockerRootDir}}')}/volumes`;
  expect([all('vera'), all('otto')].map((text) => text.includes(volumes))).toEqual([false, true]);
  const shown = places.filter((place) => !neverShown.includes(place));
  expect(shown.filter((place) => !all('otto').includes(secret(place)))).toEqual([]);
  // What holds no secret is shown to both.
  for (const word of ['projected-renamed', 'projected-net', 'projected-vol', 'projected:1', '"KEY"', '"hidden":true'])
    expect(all('vera')).toContain(word);
}, 120_000);
