import { expect, it } from 'vitest';
import { clockOf } from './clock';

it('writes spans as ps does', () => {
  expect([0, 7, 65, 3600, 86_400 * 2 + 4 * 3600 + 61].map(clockOf)).toEqual([
    '0:00',
    '0:07',
    '1:05',
    '1:00:00',
    '2d 04:01:01',
  ]);
});
