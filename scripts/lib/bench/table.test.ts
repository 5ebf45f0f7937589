import { expect, it } from 'vitest';
import { keepsBound, table, type Row } from './table.mjs';

const row: Row = { what: 'list', value: 0.31, shown: '0.31 ×', baseline: '12 ms', bound: 0.4, kind: 'most' };

it('keeps a bound from below and from above, the bound itself included', () => {
  expect(keepsBound(row)).toBe(true);
  expect(keepsBound({ ...row, value: 0.4 })).toBe(true);
  expect(keepsBound({ ...row, value: 0.41 })).toBe(false);
  expect(keepsBound({ ...row, kind: 'least' })).toBe(false);
  expect(keepsBound({ ...row, value: 0.9, bound: 0.9, kind: 'least' })).toBe(true);
});
it('never keeps a bound with no number', () => {
  expect(keepsBound({ ...row, value: Number.NaN })).toBe(false);
  expect(keepsBound({ ...row, value: Number.NaN, kind: 'least' })).toBe(false);
});
it('prints a line a row and marks a miss', () => {
  const lines = table([row, { ...row, what: 'a longer name', value: 1 }]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^ok +list +0\.31 × +≤ 0\.4 +12 ms$/);
  expect(lines[2]).toMatch(/^MISS +a longer name/);
});
