import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Core } from '../../core';
import { testCore } from '../../testing/test-core';
import { docker } from '../../testing/test-engine';

const volume = 'quayside-df';
let core: Core;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  // So many files that measurements overlap.
  const files = 'mkdir a; for i in $(seq 1500); do echo $i > a/$i; done; for i in b c d; do cp -r a $i; done';
  await docker('run', '--rm', '-v', `${volume}:/data`, '-w', '/data', 'busybox', 'sh', '-c', files);
});
afterAll(async () => {
  await core.close();
  await docker('volume', 'rm', volume);
});

test('several measurements at once all come, beside one of another client: engines up to 20.10 refuse a second', async () => {
  const { volumes, system } = core.environment('local').docker;
  // Whether the engine has this one first or refuses it is not told before.
  const another = docker('system', 'df').catch(() => 'refused');
  const [sizes, again, use] = await Promise.all([volumes.sizes(), volumes.sizes(), system.diskUse()]);
  expect(sizes.find(({ name }) => name === volume)?.bytes).toBeGreaterThan(0);
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);
  // Engines tell them in any order.
  expect(again.toSorted(byName)).toEqual(sizes.toSorted(byName));
  expect(use.volumes.bytes).toBeGreaterThanOrEqual(sizes.find(({ name }) => name === volume)?.bytes ?? Infinity);
  await another;
});
