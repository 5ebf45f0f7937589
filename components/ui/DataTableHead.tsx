'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox } from './Checkbox';
import { nextSort, writeSort, type Column, type Sort } from './data-table';
import type { Selection } from './use-selection';

interface DataTableHeadProps<R> {
  columns: readonly Column<R>[];
  /** Those that can be selected. */
  rows: readonly R[];
  rowId: (row: R) => string;
  sort: Sort;
  onSort: (word: string) => void;
  selection?: Selection;
  actionsLabel?: string;
}

/** The head of a DataTable: select all, and a button for each column that can be sorted by. */
export function DataTableHead<R>({
  columns,
  rows,
  rowId,
  sort,
  onSort,
  selection,
  actionsLabel,
}: DataTableHeadProps<R>) {
  return (
    <thead>
      <tr>
        {selection ? (
          <th className="c-k">
            <SelectAll ids={rows.map(rowId)} selection={selection} />
          </th>
        ) : null}
        {columns.map((column) => (
          <Head key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
        {actionsLabel ? (
          <th className="c-a">
            <span className="sr">{actionsLabel}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

function Head<R>({ column, sort, onSort }: { column: Column<R>; sort: Sort; onSort: (word: string) => void }) {
  const isSorted = column.compare !== undefined && sort.column === column.id;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th className={column.className} aria-sort={isSorted ? direction : undefined}>
      {column.compare ? (
        <button type="button" onClick={() => onSort(writeSort(nextSort(sort, column)))}>
          {column.header}
          {isSorted ? <Arrow className="i s" aria-hidden /> : null}
        </button>
      ) : (
        <span className={column.headerHidden ? 'sr' : undefined}>{column.header}</span>
      )}
    </th>
  );
}

function SelectAll({ ids, selection }: { ids: string[]; selection: Selection }) {
  const t = useTranslations('ui');
  const chosen = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <Checkbox
      label={t('selectAll')}
      checked={chosen > 0 && chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onCheckedChange={(checked) => selection.set(ids, checked)}
    />
  );
}
