/** Every column of the list that can be chosen, in their order. The state and the name are always there. */
export const columnIds = [
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

export const fixedColumns: readonly ColumnId[] = ['state', 'name'];
const usual: readonly ColumnId[] = ['state', 'name', 'cpu', 'memory', 'project', 'ports', 'up'];
/** The usual columns as the address would hold them. */
export const usualColumns = usual.filter((id) => !fixedColumns.includes(id)).join(',');

/** The columns that the address names (`cpu,memory`), with those that are always there, in their own order. */
export function readColumns(word: string): ColumnId[] {
  const named = new Set(word.split(','));
  return columnIds.filter((id) => fixedColumns.includes(id) || named.has(id));
}

/** The word for the address after a column was chosen, or was not wanted any more; never empty, which would mean the usual ones. */
export function toggleColumn(word: string, id: ColumnId): string {
  const shown = readColumns(word);
  const next = columnIds.filter((one) => (one === id ? !shown.includes(id) : shown.includes(one)));
  return next.filter((one) => !fixedColumns.includes(one)).join(',') || 'none';
}
