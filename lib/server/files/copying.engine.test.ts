import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

const name = 'quayside-copying';
let core: Core;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', name, 'busybox', 'sleep', '1000');
  await docker('exec', name, 'dd', 'if=/dev/zero', 'of=/large', 'bs=1M', 'count=128');
}, 60_000);
afterAll(async () => {
  await docker('rm', '--force', name);
  await core.close();
});

const row = () =>
  core
    .environment('local')
    .live.picture()
    .containers.find((one) => one.name === name);

test('tells every page while files are copied, for then the engine answers nothing about the container', async () => {
  await until(row, 'the row');
  const { body } = await core.files.of('local', localCaller, name).download({ path: '/large', format: 'tar' });
  const reader = body!.getReader();
  await reader.read();
  const begun = Date.now();
  const since = await until(() => row()?.copying, 'the row to say so');
  expect(Math.abs(Date.parse(since) - begun)).toBeLessThan(5000);
  let answered = false;
  const asked = core.environment('local').docker.containers.inspect(name);
  void asked.then(() => (answered = true));
  await docker('version');
  expect(answered).toBe(false);
  await reader.cancel();
  await until(() => row()?.copying === null, 'the end of the copy');
  expect((await asked).Name).toBe(`/${name}`);
});

test('tells of an upload while its sender takes his time, and of its end', async () => {
  let give: ReadableStreamDefaultController<Uint8Array> | null = null;
  const slow = new ReadableStream<Uint8Array>({ start: (controller) => void (give = controller) });
  const upload = core.files.of('local', localCaller, name).upload('/', slow);
  await until(() => row()?.copying, 'the row to say so');
  give!.error(new Error('left'));
  await expect(upload).rejects.toThrow('left');
  await until(() => row()?.copying === null, 'the end of the copy');
});
