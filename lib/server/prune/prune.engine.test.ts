import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
const named = 'prune-ended';

beforeAll(async () => {
  core = await testCore();
  await docker('run', '-d', '--name', 'prune-runs', 'busybox', 'sleep', '1000');
  await docker('run', '--name', named, 'busybox', 'dd', 'if=/dev/zero', 'of=/big', 'bs=1k', 'count=300');
  await docker('create', '--name', 'prune-created', 'busybox');
});
afterAll(async () => {
  await core.close();
  await docker('rm', '-f', 'prune-runs');
});

test('a prune removes what it has shown, and nothing that runs by then', async () => {
  const { prune } = core.environment('local');
  expect((await prune.preview('1h')).containers).toEqual([]);
  const shown = await prune.preview();
  const mine = shown.containers.filter(({ name }) => name.startsWith('prune-'));
  expect(mine.map(({ name }) => name)).toEqual([named, 'prune-created']);
  expect(mine[0]?.bytes).toBeGreaterThanOrEqual(300 * 1024);
  expect(shown.bytes).toBeGreaterThanOrEqual(mine[0]?.bytes ?? Infinity);

  await docker('create', '--name', 'prune-late', 'busybox');
  await docker('start', 'prune-created');
  await docker('stop', 'prune-created');
  const running = await docker('inspect', '-f', '{{.Id}}', 'prune-runs');
  const pruned = await prune.run({ ids: [...mine.map(({ id }) => id), running] });
  expect(pruned.results.map(({ id, problem }) => [id, problem])).toEqual(mine.map(({ id }) => [id, null]));
  expect(pruned.gone).toEqual([named, 'prune-created']);
  expect(pruned.bytes).toBeGreaterThanOrEqual(300 * 1024);
  const left = await docker('ps', '-a', '--format', '{{.Names}}');
  expect(
    left
      .split('\n')
      .filter((name) => name.startsWith('prune-'))
      .sort(),
  ).toEqual(['prune-late', 'prune-runs']);

  const rest = await prune.preview();
  await prune.run({ ids: rest.containers.filter(({ name }) => name === 'prune-late').map(({ id }) => id) });
  expect(await docker('ps', '-aq', '--filter', 'name=prune-late')).toBe('');
});

test('sizes are measured when asked, and told again until a new measurement is wanted', async () => {
  const { sizes } = core.environment('local');
  const first = await sizes.measure(false);
  expect(first.sizes.find(({ whole }) => whole > 0)).toBeDefined();
  expect(await sizes.measure(false)).toBe(first);
  expect(await sizes.measure(true)).not.toBe(first);
});
