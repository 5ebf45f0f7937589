import { expect, it } from 'vitest';
import { nextSort, readSort, sortRows, writeSort, type Column } from './data-table';

interface Item {
  name: string;
  size: number;
}
const columns: Column<Item>[] = [
  { id: 'name', header: 'Name', cell: (row) => row.name, compare: (a, b) => a.name.localeCompare(b.name) },
  { id: 'size', header: 'Size', cell: (row) => row.size, compare: (a, b) => a.size - b.size, descendingFirst: true },
  { id: 'note', header: 'Note', cell: () => '' },
];
const rows = [
  { name: 'b', size: 1 },
  { name: 'c', size: 2 },
  { name: 'a', size: 1 },
];
const names = (word: string) => sortRows(rows, columns, readSort(word)).map((row) => row.name);

it('sorts both ways and keeps equal rows in their order', () => {
  expect(names('name')).toEqual(['a', 'b', 'c']);
  expect(names('-name')).toEqual(['c', 'b', 'a']);
  expect(names('size')).toEqual(['b', 'a', 'c']);
  expect(names('-size')).toEqual(['c', 'b', 'a']);
});

it('keeps rows of a lesser rank first, whichever way it sorts', () => {
  const rank = ({ name }: Item) => Number(name !== 'b');
  const ranked = (word: string) => sortRows(rows, columns, readSort(word), rank).map((row) => row.name);
  expect(ranked('name')).toEqual(['b', 'a', 'c']);
  expect(ranked('-name')).toEqual(['b', 'c', 'a']);
});

it('leaves rows alone when the address names no column that sorts', () => {
  expect(names('nonsense')).toEqual(['b', 'c', 'a']);
  expect(names('-note')).toEqual(['b', 'c', 'a']);
});

it('turns the order round on a second click and starts with the greatest where that is asked', () => {
  const click = (word: string, id: string) => {
    const column = columns.find((one) => one.id === id);
    return column && writeSort(nextSort(readSort(word), column));
  };
  expect(click('name', 'name')).toBe('-name');
  expect(click('-name', 'name')).toBe('name');
  expect(click('name', 'size')).toBe('-size');
});
