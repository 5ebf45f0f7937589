'use client';

import type { FocusEventHandler, KeyboardEventHandler, ReactNode, RefObject } from 'react';
import { DataTableRow } from './DataTableRow';
import type { Column } from './data-table';
import type { Toggle } from './use-toggle';

export interface DataTableRowsProps<R> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowId: (row: R) => string;
  rowLabel?: (row: R) => string;
  rowActions?: (row: R) => ReactNode;
  rowClass?: (row: R) => string;
  selected?: ReadonlySet<string>;
  /** The row in the tab order; none: the first one. */
  active: string | null;
  toggle?: Toggle;
  /** Set while mounted: brings a row into view. */
  scrollTo: RefObject<((index: number) => void) | null>;
  onKeyDown: KeyboardEventHandler<HTMLTableSectionElement>;
  onFocus: FocusEventHandler<HTMLTableSectionElement>;
}

/** All rows, in the page. */
export function DataTableRows<R>(props: DataTableRowsProps<R>) {
  return (
    <tbody onKeyDown={props.onKeyDown} onFocus={props.onFocus}>
      {props.rows.map((row, index) => (
        <DataTableRow key={props.rowId(row)} {...rowProps(props, row, index)} />
      ))}
    </tbody>
  );
}

/** What a row is given; `index` counts in the whole table. */
export function rowProps<R>(props: DataTableRowsProps<R>, row: R, index: number) {
  const id = props.rowId(row);
  const activeIsShown = props.active !== null;
  return {
    id,
    row,
    index,
    columns: props.columns,
    rowLabel: props.rowLabel,
    rowActions: props.rowActions,
    className: `rw ${props.rowClass?.(row) ?? ''}`.trim(),
    selected: props.selected?.has(id) ?? false,
    isActive: activeIsShown ? props.active === id : index === 0,
    toggle: props.toggle,
  };
}
