import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
const made: string[] = [];

beforeAll(async () => {
  core = await testCore();
});
afterEach(async () => {
  for (const name of made.splice(0)) await docker('rm', '-f', name).catch(() => undefined);
});
afterAll(() => core.close());

/** Starts a container that takes no notice of SIGTERM; answers its name. */
async function stubborn(...flags: string[]): Promise<string> {
  const name = `stop-${randomUUID().slice(0, 8)}`;
  made.push(name);
  await docker(
    'run',
    '-d',
    '--name',
    name,
    ...flags,
    'busybox',
    'sh',
    '-c',
    'trap "" TERM; while true; do sleep 1; done',
  );
  await until(() => row(name)?.state === 'running', 'the row');
  return name;
}
const row = (name: string) =>
  core
    .environment('local')
    .live.picture()
    .containers.find((one) => one.name === name);
/** How long the container ran on after the stop had begun, by the engine's own clock. Milliseconds. */
const outlived = (name: string, since: string) => Date.parse(row(name)?.finishedAt ?? '') - Date.parse(since);

it('lets the container have its grace, tells every page meanwhile, then it is killed', async () => {
  const name = await stubborn();
  const stopping = core.stop('local', name, 2);
  const told = await until(() => row(name)?.stopping, 'the row to say so');
  expect(told.seconds).toBe(2);
  await stopping;
  await until(() => row(name)?.exitCode === 137, 'exited by SIGKILL');
  expect(outlived(name, told.since)).toBeGreaterThanOrEqual(2000);
  expect(row(name)?.stopping).toBeNull();
});

it('takes the grace that the container was made with', async () => {
  const name = await stubborn('--stop-timeout', '1');
  const stopping = core.stop('local', name);
  expect((await until(() => row(name)?.stopping, 'the row to say so')).seconds).toBe(1);
  await stopping;
  await until(() => row(name)?.state === 'exited', 'exited');
});

it('ends at once when it is killed in the middle of its grace', async () => {
  const name = await stubborn();
  const stopping = core.stop('local', name, 600);
  const told = await until(() => row(name)?.stopping, 'the row to say so');
  await core.environment('local').docker.containers.kill(name, 'SIGKILL');
  await stopping;
  await until(() => row(name)?.exitCode === 137, 'killed');
  expect(outlived(name, told.since)).toBeLessThan(600_000);
});

it('says that there is nothing to stop', async () => {
  const name = await stubborn();
  await docker('kill', name);
  await expect(core.stop('local', name)).rejects.toMatchObject({ code: 'not-modified' });
  expect(row(name)?.stopping).toBeNull();
});
