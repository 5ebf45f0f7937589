import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
const named = ['prune-volume-free', 'prune-volume-memory', 'prune-volume-used', 'prune-volume-late'] as const;
const [free, memory, used, late] = named;
const container = 'prune-volume-user';

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
});
afterAll(async () => {
  await core.close();
  await docker('rm', '-fv', container).catch(() => undefined);
  for (const one of named) await docker('volume', 'rm', one).catch(() => undefined);
});

const names = async () => (await docker('volume', 'ls', '-q')).split('\n').filter(Boolean).sort();

test('a prune of volumes takes what it has shown, which is what docker’s own takes', async () => {
  const { plans, volumeSizes } = core.environment('local');
  await docker('volume', 'create', free);
  await docker('volume', 'create', '-o', 'type=tmpfs', '-o', 'device=tmpfs', memory);
  const unnamed = await docker('volume', 'create');
  await docker('create', '--name', container, '-v', `${used}:/data`, '-v', '/unnamed', 'busybox');
  const before = await names();

  const all = (await plans.volumes.preview()).candidates.map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining([free, unnamed]));
  expect(all).not.toContain(used);
  const without = (await plans.unnamedVolumes.preview()).candidates.map(({ id }) => id);
  expect(without).toContain(unnamed);
  expect(without).not.toContain(free);

  // Measured sizes are told with it; nothing is measured for it.
  expect(volumeSizes.last()).toBeNull();
  await volumeSizes.measure(true);
  expect((await plans.volumes.preview()).candidates.find(({ id }) => id === free)?.bytes).toBe(0);

  // In use by the time that it goes: it stays, and says so.
  await docker('volume', 'create', late);
  await docker('run', '--rm', '-v', `${late}:/data`, 'busybox', 'true');
  await docker('rm', '-f', container);
  await docker('create', '--name', container, '-v', `${used}:/data`, '-v', `${late}:/late`, 'busybox');
  const outcome = await plans.volumes.run([free, late]);
  expect(outcome.results.map(({ id, problem }) => [id, problem?.code ?? null])).toEqual([
    [free, null],
    [late, 'conflict'],
  ]);

  // The rest by docker itself: what goes is what was shown.
  const shown = (await plans.volumes.preview()).candidates.map(({ id }) => id).sort();
  const there = await names();
  const every = (await docker('version', '-f', '{{.Client.APIVersion}}')) >= '1.42' ? ['-a'] : [];
  await docker('volume', 'prune', '-f', ...every);
  const left = await names();
  expect(there.filter((one) => !left.includes(one))).toEqual(shown);
  expect(left).toEqual(expect.arrayContaining([memory, used, late]));
  expect(before).toContain(memory);
});
