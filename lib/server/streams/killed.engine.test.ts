import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { imageArchive } from '../archives/testing/image-archive';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { testEngine, until } from '../testing/test-engine';
import { tarOf } from '../files/testing/tar-of';

/** An engine of this file's own, for each test kills it. */
const name = `${testEngine().name}-killed`;
const [image, container, never] = ['quayside-killed:1', 'quayside-killed', new AbortController().signal];
const [mebi, size] = [1024 ** 2, 32 * 1024 ** 2];
let engine: EngineInfo;
let core: Core;

beforeEach(async () => {
  engine = await startEngine({ name, owner: process.pid });
  core = await testCore(`unix://${engine.socket}`);
}, 120_000);
afterEach(async () => {
  await core.close();
  await stopEngine(name);
}, 120_000);

const kill = () => process.kill(engine.pid, 'SIGKILL');
const unreachable = { code: 'engine-unreachable' };
async function docker(...args: string[]): Promise<void> {
  const env = { ...process.env, DOCKER_CONFIG: engine.dockerConfig };
  await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], { env });
}
/** The first part of `whole`, of which the rest does not come; `taken`: all of the part is on its way. */
function partOf(whole: Uint8Array, bytes: number): { body: Readable; taken: () => boolean } {
  let asked = 0;
  const body: Readable = new Readable({
    read: () => {
      const from = asked++ * 64 * 1024;
      if (from < bytes) body.push(whole.subarray(from, from + 64 * 1024));
    },
  });
  return { body, taken: () => asked > bytes / (64 * 1024) && body.readableLength === 0 };
}
const loadImage = (content: Uint8Array | string) =>
  core.archives.load('local', {
    ...{ caller: localCaller, query: { name: 'images.tar' } },
    body: Readable.from([imageArchive(image, content)]),
  });

test('an upload during which the engine is killed is an error, and nothing waits for it', async () => {
  await loadImage('text');
  await docker('create', '--name', container, image, '/content');
  const { body, taken } = partOf(tarOf(['large', Buffer.alloc(size)]), 4 * mebi);
  const files = core.files.of('local', localCaller, container);
  const upload = files.upload('/', body).catch((error: unknown) => error);
  await until(taken, 'the part to be taken');
  kill();
  expect(await upload).toMatchObject(unreachable);
  body.destroy();
  await expect(files.upload('/', Readable.from([tarOf(['a', 'b'])]))).rejects.toMatchObject(unreachable);
});

test('a load during which the engine is killed fails', async () => {
  const { body, taken } = partOf(imageArchive(image, Buffer.alloc(size)), 4 * mebi);
  const load = core.archives
    .load('local', { caller: localCaller, query: { name: 'images.tar' }, body })
    .catch((error: unknown) => error);
  await until(taken, 'the part to be taken');
  kill();
  expect(await load).toMatchObject(unreachable);
  body.destroy();
  expect(core.jobs.list('local')[0]).toMatchObject({ state: 'failed', error: unreachable });
});

test('a saved archive breaks off where the engine is killed: no part is taken for the whole', async () => {
  await loadImage(Buffer.alloc(size));
  const { body } = await core.archives.save('local', { references: [image], gzip: false }, never);
  const reader = body!.getReader();
  await reader.read();
  kill();
  const rest = async () => {
    while (!(await reader.read()).done);
  };
  await expect(rest()).rejects.toThrow();
});

test('a log that is read breaks off where the engine is killed', async () => {
  await docker('pull', '-q', 'busybox');
  const script = `yes ${'x'.repeat(100)} | head -n 100000`;
  await docker('run', '-d', '--name', container, 'busybox', 'sh', '-c', script);
  await docker('wait', container);
  let goOn = (): void => undefined;
  let blocks = 0;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const asked = {
    id: 'killed',
    env: 'local',
    containerIds: [container],
    direction: 'forwards' as const,
    lines: 100_000,
  };
  const read = core.logs.read(asked, () => ((blocks += 1), held), never).catch((error: unknown) => error);
  await until(() => blocks > 0, 'the first block');
  kill();
  goOn();
  expect(await read).toMatchObject(unreachable);
});
