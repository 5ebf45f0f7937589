import { expect, it, vi } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import type { EngineStatus } from '@/lib/contract/engine';
import type { Picture, PictureDiff } from '@/lib/contract/live';
import { LiveStore } from './store';

const row = (id: string, name = id) => ({ id, name }) as ContainerRow;
const picture = (revision: number, containers: ContainerRow[]): Picture => ({
  env: 'local',
  revision,
  engine: { state: 'connected' } as EngineStatus,
  activity: [],
  containers,
  images: [],
  networks: [],
  volumes: [],
});
const diff = (from: number, upsert: ContainerRow[], remove: string[] = []): PictureDiff => ({
  env: 'local',
  from,
  revision: from + 1,
  changes: { containers: { upsert, remove } },
});

it('knows nothing before the first picture', () => {
  const store = new LiveStore();
  expect(store.rows('containers')).toBeNull();
  expect(store.row('containers', 'a')).toBeNull();
  expect(store.apply(diff(0, [row('a')]))).toBe(false);
});

it('keeps the object of a row that did not change, through diffs and whole pictures', () => {
  const store = new LiveStore();
  store.show(picture(1, [row('a'), row('b')]));
  const [a] = store.rows('containers') ?? [];
  expect(store.apply(diff(1, [row('b', 'new')]))).toBe(true);
  store.show(picture(7, [row('a'), row('b', 'newer')]));
  expect(store.rows('containers')?.[0]).toBe(a);
  expect(store.row('containers', 'b')?.name).toBe('newer');
});

it('keeps the array while nothing in it changed, and tells nobody', () => {
  const store = new LiveStore();
  store.show(picture(1, [row('a')]));
  const before = store.rows('containers');
  const listener = vi.fn();
  store.subscribe('containers', listener);
  store.apply({ env: 'local', from: 1, revision: 2, changes: { images: { upsert: [], remove: ['x'] } } });
  store.show(picture(3, [row('a')]));
  expect(store.rows('containers')).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});

it('refuses a diff that does not follow, and passes over one that it has already', () => {
  const store = new LiveStore();
  store.show(picture(5, [row('a')]));
  expect(store.apply(diff(7, [row('b')]))).toBe(false);
  expect(store.apply(diff(3, [row('a', 'old')]))).toBe(true);
  expect(store.row('containers', 'a')?.name).toBe('a');
});

it('takes removed rows out', () => {
  const store = new LiveStore();
  store.show(picture(1, [row('a'), row('b')]));
  store.apply(diff(1, [], ['a']));
  expect(store.rows('containers')).toEqual([row('b')]);
  expect(store.row('containers', 'a')).toBeUndefined();
});

it('counts a lost connection from when it was lost first', () => {
  const store = new LiveStore();
  store.connect({ state: 'lost', since: 100 });
  store.connect({ state: 'lost', since: 200 });
  expect(store.connection()).toEqual({ state: 'lost', since: 100 });
});
