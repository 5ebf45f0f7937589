import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Told, WatchedValues, WatchKind } from '@/lib/contract/watch';
import type { Core } from '../core';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
const made: string[] = [];
beforeAll(async () => {
  core = await testCore();
  await until(() => core.environment('local').live.status().state === 'connected', 'the engine');
});
afterEach(async () => {
  for (const name of made.splice(0)) await docker('rm', '-f', name).catch(() => undefined);
});
afterAll(() => core.close());

async function run(...words: string[]): Promise<string> {
  const name = `watch-${randomUUID().slice(0, 8)}`;
  made.push(name);
  await docker('run', '-d', '--name', name, '--stop-timeout', '0', ...words);
  return name;
}

async function watch<K extends WatchKind>(containerId: string, what: K) {
  const told: Told<WatchedValues[K]>[] = [];
  const take = (one: Told<WatchedValues[WatchKind]>) => void told.push(one as Told<WatchedValues[K]>);
  const { first, stop } = await core.watches.watch({ env: 'local', containerId, what }, take);
  return { told: () => [first as Told<WatchedValues[K]>, ...told], stop };
}

it('tells processes as they come and go, nothing while the container is stopped, and again when it runs', async () => {
  const name = await run('busybox', 'sh', '-c', 'while :; do sleep 0.3; done');
  const view = await watch(name, 'processes');
  const newest = () => view.told().at(-1)?.value;
  expect(newest()?.processes[0]?.command).toContain('while');
  await docker('exec', '-d', name, 'sleep', '1234');
  await until(() => newest()?.processes.some(({ command }) => command === 'sleep 1234'), 'the new process');
  await docker('stop', name);
  await until(() => newest() === null, 'nothing');
  await docker('start', name);
  await until(() => newest()?.processes.length, 'processes again');
  view.stop();
});

it('asks once for all who watch the same', async () => {
  const name = await run('busybox', 'sleep', '1000');
  const before = core.watches.open;
  const views = await Promise.all([watch(name, 'processes'), watch(name, 'processes'), watch(name, 'events')]);
  expect(core.watches.open).toBe(before + 2);
  views.forEach((view) => view.stop());
});

it('tells each probe of a health check as it ends, and keeps more than the engine does', async () => {
  const name = await run('--health-cmd', 'cat /proc/uptime', '--health-interval', '0.4s', 'busybox', 'sleep', '1000');
  const view = await watch(name, 'health');
  const probes = () => view.told().at(-1)?.value?.probes ?? [];
  await until(() => probes().length > 6, 'more than five probes');
  expect(probes().every(({ exitCode, output }) => exitCode === 0 && /^[\d.]+ [\d.]+\n$/.test(output))).toBe(true);
  expect(new Set(probes().map(({ start }) => start)).size).toBe(probes().length);
  view.stop();
});

it('tells what happened to a container and what happens, without its probes and without looks', async () => {
  const name = await run('--health-cmd', 'echo probed', '--health-interval', '0.3s', 'busybox', 'sleep', '1000');
  const view = await watch(name, 'events');
  const told = () => view.told().flatMap(({ value }) => value ?? []);
  const has = (text: string) => () =>
    told().some((one) => `${one.action} ${one.argument ?? ''} ${one.name ?? ''}`.trim() === text);
  await until(has('health_status healthy'), 'its health');
  await docker('top', name);
  await docker('exec', name, 'echo', 'by hand');
  await docker('network', 'create', `${name}-net`);
  try {
    await docker('network', 'connect', `${name}-net`, name);
    await docker('kill', '-s', 'HUP', name);
    await docker('network', 'disconnect', `${name}-net`, name);
    await until(has(`disconnect  ${name}-net`), 'the network');
  } finally {
    await docker('network', 'rm', `${name}-net`);
  }
  for (const text of ['create', 'start', 'exec_create echo by hand', 'exec_die', `connect  ${name}-net`, 'kill'])
    expect(has(text)(), text).toBe(true);
  expect(told().find(({ action }) => action === 'kill')?.signal).toBe('1');
  expect(told().filter(({ action }) => action === 'exec_die')).toHaveLength(1);
  expect(told().filter(({ argument }) => argument?.includes('probed'))).toEqual([]);
  const { first, stop } = await core.watches.watch(
    { env: 'local', containerId: name, what: 'events' },
    () => undefined,
  );
  const ids = (first.value as { id: string; at: number }[]).map(({ id }) => id);
  expect(ids.length).toBe(new Set(told().map(({ id }) => id)).size);
  stop();
  view.stop();
});
