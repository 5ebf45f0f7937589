import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PictureDiff } from '@/lib/contract/live';
import { Failure } from '../errors/failure';
import { container, FakeEngine } from './fake-engine';
import { createLive, type Live } from './live';

let engine: FakeEngine;
let live: Live;
let diffs: PictureDiff[];

beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine();
  live = createLive({ env: 'local', docker: engine.docker, address: 'unix:///test.sock' });
  diffs = [];
  live.subscribe((diff) => diffs.push(diff));
});

afterEach(async () => {
  const closed = live.close();
  await vi.runAllTimersAsync();
  await closed;
  vi.useRealTimers();
});

/** Starts and lets everything that is under way finish. */
async function connected(): Promise<void> {
  live.start();
  await vi.advanceTimersByTimeAsync(200);
  diffs.length = 0;
}

const states = () => live.picture().containers.map((row) => `${row.id} ${row.state}`);

it('shows what is there, who uses an image, and when each container started', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  const picture = live.picture();
  expect(picture.engine).toMatchObject({ state: 'connected', error: null, info: { version: '20.10.24' } });
  expect(picture.containers).toEqual([container('a')]);
  expect(picture.images[0]?.containers).toEqual(['a']);
});

it('loses no event that comes while the first list is under way', async () => {
  let open = (): void => undefined;
  engine.listGate = new Promise((resolve) => (open = resolve));
  engine.containers.set('a', container('a'));
  live.start();
  await vi.advanceTimersByTimeAsync(1);
  engine.change('a', { state: 'exited', exitCode: 137, finishedAt: '2026-11-02T00:00:00Z' }, 'die');
  engine.change('b', { state: 'created', startedAt: null }, 'create');
  engine.listGate = null;
  open();
  await vi.advanceTimersByTimeAsync(200);
  expect(states()).toEqual(['a exited', 'b created']);
  expect(live.picture().containers[0]).toMatchObject({ exitCode: 137, finishedAt: '2026-11-02T00:00:00Z' });
});

it('does not bring back what was removed while a list was under way', async () => {
  engine.containers.set('a', container('a'));
  engine.containers.set('b', container('b'));
  await connected();
  let open = (): void => undefined;
  engine.listGate = new Promise((resolve) => (open = resolve));
  engine.emit('create', 'a');
  engine.emit('create', 'b');
  await vi.advanceTimersByTimeAsync(1);
  engine.containers.delete('a');
  engine.emit('destroy', 'a');
  engine.listGate = null;
  open();
  await vi.advanceTimersByTimeAsync(200);
  expect(states()).toEqual(['b running']);
});

it('is not put back by a list that lags behind an event', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  engine.lagging = new Map(engine.containers);
  engine.change('a', { name: 'renamed' }, 'rename');
  engine.change('a', { state: 'paused' }, 'pause');
  engine.emit('create', 'a');
  await vi.advanceTimersByTimeAsync(200);
  engine.lagging = null;
  expect(live.picture().containers[0]).toMatchObject({ name: 'renamed', state: 'paused' });
});

it('takes a change that no event told from a list, and asks inspect whether it holds', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  engine.containers.set('a', container('a', { name: 'other' }));
  engine.emit('create', 'a');
  await vi.advanceTimersByTimeAsync(200);
  expect(live.picture().containers[0]?.name).toBe('other');
});

it('tells a removal at once and asks nothing for it', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  const before = { ...engine.calls };
  engine.containers.delete('a');
  engine.emit('destroy', 'a');
  expect(diffs).toHaveLength(1);
  expect(diffs[0]?.changes.containers).toEqual({ upsert: [], remove: ['a'] });
  expect(diffs[0]?.changes.images?.upsert[0]?.containers).toEqual([]);
  expect(engine.calls).toEqual(before);
});

it('answers a burst of a thousand events with a few calls and a few diffs', async () => {
  for (let index = 0; index < 500; index += 1) engine.containers.set(`c${index}`, container(`c${index}`));
  await connected();
  const before = { ...engine.calls };
  for (let round = 0; round < 2; round += 1)
    for (let index = 0; index < 500; index += 1) engine.change(`c${index}`, { name: `n${round}-${index}` }, 'rename');
  await vi.advanceTimersByTimeAsync(200);
  expect(engine.calls.list - before.list).toBeLessThanOrEqual(2);
  expect(engine.calls.inspect).toBe(before.inspect);
  expect(diffs.length).toBeLessThanOrEqual(3);
  expect(live.picture().containers.every((row) => row.name.startsWith('n1-'))).toBe(true);
});

it('asks once more, not a hundred times, about one container that changes a hundred times', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  const before = { ...engine.calls };
  for (let index = 0; index < 100; index += 1) engine.change('a', { health: 'unhealthy' }, 'health_status: unhealthy');
  await vi.advanceTimersByTimeAsync(200);
  expect(engine.calls.inspect - before.inspect).toBeLessThanOrEqual(2);
  expect(live.picture().containers[0]?.health).toBe('unhealthy');
});

it('asks nothing about the probes of health checks', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  const before = { ...engine.calls };
  for (const action of ['exec_create: sh', 'exec_start: sh', 'exec_die', 'attach', 'resize', 'top'])
    engine.emit(action, 'a');
  await vi.advanceTimersByTimeAsync(200);
  expect(engine.calls).toEqual(before);
  expect(diffs).toEqual([]);
});

it('shows an image of which no event tells, and leaves an engine alone that takes long to list its images', async () => {
  await connected();
  engine.images.push('sha256:untagged');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(diffs.map((diff) => diff.changes.images?.upsert[0]?.id)).toEqual(['sha256:untagged']);

  engine.imageListMs = 1_000;
  await vi.advanceTimersByTimeAsync(5_000);
  const before = engine.calls.images;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(engine.calls.images).toBe(before);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(engine.calls.images).toBe(before + 1);
});

it('rests as long as a list took before it lists again', async () => {
  await connected();
  engine.imageListMs = 1_000;
  const before = engine.calls.images;
  const listed = () => engine.calls.images - before;
  engine.emit('tag', 'image:1', {}, 'image');
  await vi.advanceTimersByTimeAsync(500);
  engine.emit('tag', 'image:2', {}, 'image');
  await vi.advanceTimersByTimeAsync(1_400);
  expect(listed()).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(listed()).toBe(2);
});

it('numbers diffs without a gap', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  const start = live.picture().revision;
  for (const name of ['x', 'y', 'z']) {
    engine.change('a', { name }, 'rename');
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(diffs.map((diff) => diff.from)).toEqual(diffs.map((_, index) => start + index));
  expect(live.picture().revision).toBe(start + diffs.length);
});

it('says since when and why the engine is lost, keeps the rows, and is right again by itself', async () => {
  engine.containers.set('a', container('a'));
  engine.containers.set('b', container('b'));
  await connected();
  engine.down = new Failure('engine-unreachable', { detail: 'connect ECONNREFUSED /test.sock' });
  engine.drop();
  await vi.advanceTimersByTimeAsync(500);
  const lost = live.picture();
  expect(lost.engine).toMatchObject({ state: 'unreachable', error: 'connect ECONNREFUSED /test.sock' });
  expect(lost.containers).toHaveLength(2);
  expect(() => live.bytes('containers')).toThrow('ECONNREFUSED');
  const { since } = lost.engine;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(live.status().since).toBe(since);

  engine.down = null;
  engine.containers.delete('a');
  engine.containers.set('b', container('b', { startedAt: '2026-11-03T00:00:00Z' }));
  engine.containers.set('c', container('c', { state: 'exited', exitCode: 1 }));
  await vi.advanceTimersByTimeAsync(1_200);
  expect(live.status().state).toBe('connected');
  expect(states()).toEqual(['b running', 'c exited']);
  expect(live.picture().containers[0]?.startedAt).toBe('2026-11-03T00:00:00Z');
});

it('tries again at most a second apart', async () => {
  engine.down = new Failure('engine-unreachable', { detail: 'connect ENOENT' });
  live.start();
  await vi.advanceTimersByTimeAsync(10_000);
  const before = engine.calls.ping;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(engine.calls.ping - before).toBe(10);
});

it('finds out by a ping that a silent engine is gone', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  engine.down = new Failure('engine-unreachable', { detail: 'no answer' });
  await vi.advanceTimersByTimeAsync(5_100);
  expect(live.status()).toMatchObject({ state: 'unreachable', error: 'no answer' });
});

it('gives the list as JSON that holds the newest change', async () => {
  engine.containers.set('a', container('a'));
  await connected();
  engine.change('a', { name: 'renamed' }, 'rename');
  await vi.advanceTimersByTimeAsync(5);
  expect(JSON.parse(live.bytes('containers').toString())).toEqual([container('a', { name: 'renamed' })]);
});

it('remembers a hundred things that happened, newest first', async () => {
  await connected();
  for (let index = 0; index < 150; index += 1) engine.emit('pull', `image:${index}`, {}, 'image');
  await vi.advanceTimersByTimeAsync(100);
  const { activity } = live.picture();
  expect(activity).toHaveLength(100);
  expect(activity[0]?.name).toBe('image:149');
});
