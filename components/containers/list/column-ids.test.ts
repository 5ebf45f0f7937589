import { expect, it } from 'vitest';
import { withColumn } from '@/components/ui/list/column-choice';
import { containerColumns, readColumns, usualColumns } from './column-ids';

it('has the state and the name always, and the rest in its own order', () => {
  expect(readColumns('up,cpu,nonsense')).toEqual(['state', 'name', 'cpu', 'up']);
  expect(readColumns(usualColumns)).toEqual(['state', 'name', 'cpu', 'memory', 'project', 'ports', 'up']);
});
it('adds a column and takes it away again', () => {
  expect(withColumn(containerColumns, 'cpu,up', 'size')).toBe('cpu,size,up');
  expect(withColumn(containerColumns, 'cpu,size,up', 'size')).toBe('cpu,up');
});
it('says outright that no more than these are wanted', () => {
  expect(withColumn(containerColumns, 'cpu', 'cpu')).toBe('none');
  expect(readColumns('none')).toEqual(['state', 'name']);
});
