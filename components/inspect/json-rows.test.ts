import { expect, it } from 'vitest';
import { findRows, jsonRows } from './json-rows';

const value = { HostConfig: { Memory: 1024, Binds: null }, Mounts: [{ Source: '/srv/Data' }], Name: '/web' };

it('lays open branches out as lines and leaves out what is folded', () => {
  const rows = jsonRows(value, { isOpen: (id) => id === '.HostConfig' });
  expect(rows.map(({ id, depth, open, count }) => [id, depth, open, count])).toEqual([
    ['.HostConfig', 0, true, 2],
    ['.HostConfig.Memory', 1, false, null],
    ['.HostConfig.Binds', 1, false, null],
    ['.Mounts', 0, false, 1],
    ['.Name', 0, false, null],
  ]);
});

it('finds text in keys and values, in any case, and what must be open to see it', () => {
  const { hits, above } = findRows(value, 'data');
  expect(hits).toEqual(['(index .Mounts 0).Source']);
  expect([...above]).toEqual(['.Mounts', 'index .Mounts 0']);
  expect(findRows(value, 'memory').hits).toEqual(['.HostConfig.Memory']);
  expect(findRows(value, '.hostconfig.m').hits).toEqual(['.HostConfig.Memory']);
  expect(findRows(value, 'nothing').hits).toEqual([]);
  expect(findRows(value, '').hits).toEqual([]);
});
