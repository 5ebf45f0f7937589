import { expect, test } from 'vitest';
import type { ImageRow } from '@/lib/contract/images';
import { placeOf } from './image-at-hand';

const hex = `9ef1486228d2${'0'.repeat(52)}`;
const busybox: ImageRow = {
  id: `sha256:${hex}`,
  tags: ['busybox:latest', '127.0.0.1:5000/team/box:1'],
  digests: [`busybox@sha256:${'a'.repeat(64)}`],
  labels: {},
  size: 1_990_000,
  created: '2026-01-01T00:00:00Z',
  containers: [],
};

test.each([
  ['busybox', 'here'],
  [' docker.io/library/busybox:latest ', 'here'],
  ['127.0.0.1:5000/team/box:1', 'here'],
  [`busybox@sha256:${'a'.repeat(64)}`, 'here'],
  [`sha256:${hex}`, 'here'],
  ['9ef1486228d2', 'here'],
  ['9ef1', 'here'],
  ['busybox:1.36', 'registry'],
  ['python', 'registry'],
  ['abcdefabcdef', 'nowhere'],
  ['Busybox', 'unknown'],
  ['', 'unknown'],
])('%s is %s', (typed, where) => {
  expect(placeOf(typed, [busybox]).where).toBe(where);
});

test('before the list is there nothing is said', () => {
  expect(placeOf('busybox', null)).toEqual({ where: 'unknown' });
});
