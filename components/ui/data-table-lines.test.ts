import { expect, it } from 'vitest';
import { linesOf, rowsOf } from './data-table-lines';

const rows = ['b2', 'a1', 'b1', 'a2'];
const grouping = (collapsed: string[] = []) => ({
  keyOf: (row: string) => row.slice(0, 1),
  compare: (a: string, b: string) => a.localeCompare(b),
  collapsed: new Set(collapsed),
  head: () => null,
});
const told = (collapsed?: string[]) =>
  linesOf(rows, grouping(collapsed)).map((line) =>
    line.kind === 'row' ? line.row : `${line.key}:${line.rows.length}`,
  );

it('puts rows below the head of their group, in the order that they have', () => {
  expect(told()).toEqual(['a:2', 'a1', 'a2', 'b:2', 'b2', 'b1']);
});
it('leaves out the rows of a group that is folded', () => {
  expect(told(['a'])).toEqual(['a:2', 'b:2', 'b2', 'b1']);
  expect(rowsOf(linesOf(rows, grouping(['a'])))).toEqual(['b2', 'b1']);
});
it('is the rows alone without a grouping', () => {
  expect(rowsOf(linesOf(rows, undefined))).toEqual(rows);
});
