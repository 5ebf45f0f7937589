import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StatsSample } from '@/lib/contract/stats';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';
import { createStats, type Stats } from './stats';

let core: Core;
let stats: Stats;
let busy: string;
let idle: string;
const request = { env: 'local', last: 60, detail: true };

beforeAll(async () => {
  core = await testCore();
  stats = createStats({ environment: core.environment, lingerMs: 300 });
  busy = await docker(
    'run',
    '-d',
    '--name',
    'stats-busy',
    '--memory',
    '64m',
    'busybox',
    'sh',
    '-c',
    'while :; do :; done',
  );
  idle = await docker('run', '-d', '--name', 'stats-idle', '--stop-signal', 'KILL', 'busybox', 'sleep', '1000');
  const { live } = core.environment('local');
  await until(() => [busy, idle].every((id) => live.container(id)?.state === 'running'), 'both to be known');
});
afterAll(async () => {
  stats.close();
  await core.close();
  await docker('rm', '-f', 'stats-busy', 'stats-idle');
});

/** Watches, and keeps what comes. */
function watching(ids: string[]) {
  const seen: { id: string; sample: StatsSample }[] = [];
  const { start, stop } = stats.watch({ ...request, ids }, (id, sample) => seen.push({ id, sample }));
  const cpuOf = (id: string) => seen.filter((one) => one.id === id).findLast(({ sample }) => sample.cpu !== null);
  return { seen, start, stop, cpuOf };
}

test('a hundred who watch the same containers cost the engine one connection each of these', async () => {
  const all = Array.from({ length: 100 }, () => watching([busy, idle]));
  await until(() => all.every(({ seen }) => new Set(seen.map(({ id }) => id)).size === 2), 'figures for everybody');
  expect(stats.open).toBe(2);
  await until(() => Boolean(all[0]?.cpuOf(busy) && all[0]?.cpuOf(idle)), 'CPU of both');
  expect(all[0]?.cpuOf(busy)?.sample.cpu).toBeGreaterThan(0.05);
  expect(all[0]?.cpuOf(idle)?.sample.cpu).toBeLessThan(0.05);
  expect(all[0]?.cpuOf(busy)?.sample).toMatchObject({
    memoryLimit: 64 * 1024 * 1024,
    pids: 1,
    interfaces: [{ name: 'eth0' }],
  });
  // Who comes later has the past at once.
  const late = watching([busy]);
  expect(late.start.series[0]?.samples.length).toBeGreaterThan(1);
  for (const one of [...all, late]) one.stop();
  expect(stats.open).toBe(2);
  await until(() => stats.open === 0, 'the streams to be closed when the last had left');
});

test('the figures go on by themselves when the container is stopped and started', async () => {
  const { seen, stop } = watching([idle]);
  await until(() => seen.length > 0, 'the first figures');
  await docker('stop', 'stats-idle');
  await until(() => stats.open === 0, 'the stream of what does not run to be closed');
  const before = seen.length;
  await docker('start', 'stats-idle');
  await until(() => seen.length > before, 'figures of the new run');
  stop();
});

test('a container that is not there is not measured, nor is one that was removed meanwhile', async () => {
  const gone = await docker('run', '-d', '--name', 'stats-gone', 'busybox', 'sleep', '1000');
  await until(() => core.environment('local').live.container(gone) !== undefined, 'it to be known');
  const { seen, start, stop } = watching([gone, 'f'.repeat(64)]);
  expect(start.unmeasured).toEqual(['f'.repeat(64)]);
  await until(() => seen.length > 0, 'figures');
  await docker('rm', '-f', 'stats-gone');
  await until(() => stats.open === 0, 'its stream to be closed');
  stop();
});
