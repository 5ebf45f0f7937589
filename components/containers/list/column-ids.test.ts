import { expect, it } from 'vitest';
import { readColumns, toggleColumn, usualColumns } from './column-ids';

it('has the state and the name always, and the rest in its own order', () => {
  expect(readColumns('up,cpu,nonsense')).toEqual(['state', 'name', 'cpu', 'up']);
  expect(readColumns(usualColumns)).toEqual(['state', 'name', 'cpu', 'memory', 'project', 'ports', 'up']);
});
it('adds a column and takes it away again', () => {
  expect(toggleColumn('cpu,up', 'size')).toBe('cpu,size,up');
  expect(toggleColumn('cpu,size,up', 'size')).toBe('cpu,up');
});
it('says outright that no more than these are wanted', () => {
  expect(toggleColumn('cpu', 'cpu')).toBe('none');
  expect(readColumns('none')).toEqual(['state', 'name']);
});
