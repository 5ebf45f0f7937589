'use client';

import { useMemo, useRef, type ReactNode } from 'react';
import { DataTableHead } from './DataTableHead';
import { DataTableRows } from './DataTableRows';
import { DataTableVirtualRows } from './DataTableVirtualRows';
import { readSort, sortRows, type Column } from './data-table';
import { useRowKeys } from './use-row-keys';
import type { Selection } from './use-selection';
import { useToggle } from './use-toggle';
import { useUrlState } from './url-state';

/** Up to so many rows are simply in the page: find-in-page and screen readers see them all. */
const virtualFrom = 100;

interface DataTableProps<R> {
  /** The accessible name. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowId: (row: R) => string;
  /** The sorting while the address names none, such as `name` or `-created`. */
  usualSort: string;
  selection?: Selection;
  /** Names a row's check box. */
  rowLabel?: (row: R) => string;
  /** The last cell of a row; its header is `actionsLabel`. Keep it stable. */
  rowActions?: (row: R) => ReactNode;
  actionsLabel?: string;
  rowClass?: (row: R) => string;
  /** Enter on a focused row. */
  onOpen?: (row: R) => void;
  /** A key on a focused row that is not the table's own, as `keyOf` names it. Answers whether it meant something. */
  onKey?: (row: R, key: string) => boolean;
  className?: string;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
}

/**
 * A table of live rows: sorting in the address, selection with ranges, the keys of a list. Past
 * 100 rows only those in view are in the page. On a phone a row stacks: its look is the stylesheet's.
 */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { columns, rows, rowId, selection, usualSort } = props;
  const [sortWord, setSortWord] = useUrlState('sort', usualSort);
  const sort = useMemo(() => readSort(sortWord), [sortWord]);
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const table = useRef<HTMLTableElement>(null);
  const toggle = useToggle(sorted, rowId, selection);
  const keys = useRowKeys({ table, rows: sorted, rowId, toggle, onOpen: props.onOpen, onKey: props.onKey });
  if (rows.length === 0) return <>{props.empty}</>;
  const Rows = sorted.length > virtualFrom ? DataTableVirtualRows : DataTableRows;
  return (
    <table
      ref={table}
      className={['table', props.className].filter(Boolean).join(' ')}
      aria-label={props.label}
      aria-rowcount={sorted.length + 1}
    >
      <DataTableHead
        columns={columns}
        rows={sorted}
        rowId={rowId}
        sort={sort}
        onSort={setSortWord}
        selection={selection}
        actionsLabel={props.rowActions ? props.actionsLabel : undefined}
      />
      <Rows
        rows={sorted}
        columns={columns}
        rowId={rowId}
        rowLabel={props.rowLabel}
        rowActions={props.rowActions}
        rowClass={props.rowClass}
        selected={selection?.ids}
        active={keys.active}
        toggle={selection ? toggle : undefined}
        scrollTo={keys.scrollTo}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
      />
    </table>
  );
}
