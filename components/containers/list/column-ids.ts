import { columnsIn, usualColumnsOf, type ColumnChoice } from '@/components/ui/list/column-choice';

/** Every column of the list that can be chosen, in their order. The state and the name are always there. */
const columnIds = [
  'state',
  'name',
  'image',
  'cpu',
  'memory',
  'project',
  'ports',
  'networks',
  'addresses',
  'size',
  'command',
  'up',
  'created',
  'id',
] as const;
export type ColumnId = (typeof columnIds)[number];

export const containerColumns: ColumnChoice<ColumnId> = {
  ids: columnIds,
  fixed: ['state', 'name'],
  usual: ['state', 'name', 'cpu', 'memory', 'project', 'ports', 'up'],
};
/** The usual columns as the address would hold them. */
export const usualColumns = usualColumnsOf(containerColumns);

/** The columns that the address names (`cpu,memory`), with those that are always there, in their own order. */
export function readColumns(word: string): ColumnId[] {
  return columnsIn(containerColumns, word);
}
