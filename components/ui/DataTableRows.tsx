'use client';

import type { ComponentProps, ReactNode, RefObject } from 'react';
import { DataTableRow } from './DataTableRow';
import type { Column } from './data-table';
import type { Grouping, Line } from './data-table-lines';
import type { Toggle } from './use-toggle';

export interface DataTableRowsProps<R> {
  lines: readonly Line<R>[];
  /** Those that are kept for the eye only. */
  gone: ReadonlySet<string>;
  groupHead?: Grouping<R>['head'];
  columns: readonly Column<R>[];
  rowId: (row: R) => string;
  selectable: (row: R) => boolean;
  /** Names a row's check box. */
  selectLabel: (row: R) => string;
  rowActions?: (row: R, near: boolean) => ReactNode;
  rowClass?: (row: R) => string;
  selected?: ReadonlySet<string>;
  /** The row in the tab order; none: the first one. */
  active: string | null;
  /** The row under the pointer. */
  hovered: string | null;
  toggle?: Toggle;
  /** Set while mounted: brings a row into view, by its number among the rows. */
  scrollTo: RefObject<((index: number) => void) | null>;
  /** What the table scrolls in, where it is not the page. */
  frame?: HTMLElement | null;
  handlers: ComponentProps<'tbody'>;
}

/** All rows, in the page. */
export function DataTableRows<R>(props: DataTableRowsProps<R>) {
  const { lines, rowId } = props;
  return (
    <tbody {...props.handlers}>
      {lines.map((line, index) =>
        line.kind === 'group' ? (
          <GroupLine key={`group ${line.key}`} line={line} index={index} props={props} />
        ) : (
          <DataTableRow key={rowId(line.row)} {...rowProps(props, line.row, index)} />
        ),
      )}
    </tbody>
  );
}

interface GroupLineProps<R> {
  line: Extract<Line<R>, { kind: 'group' }>;
  index: number;
  props: DataTableRowsProps<R>;
  measure?: (element: HTMLTableRowElement | null) => void;
}

/** What stands above a group. */
export function GroupLine<R>({ line, index, props, measure }: GroupLineProps<R>) {
  return (
    <tr className="grp" ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td colSpan={columnCount(props)}>{props.groupHead?.(line.key, line.rows, line.collapsed)}</td>
    </tr>
  );
}

export function columnCount<R>(props: DataTableRowsProps<R>): number {
  return props.columns.length + (props.toggle ? 1 : 0) + (props.rowActions ? 1 : 0);
}

/** What a row is given; `index` counts in the whole table. */
export function rowProps<R>(props: DataTableRowsProps<R>, row: R, index: number) {
  const id = props.rowId(row);
  const first = props.lines.find((line) => line.kind === 'row');
  const isFirst = first?.kind === 'row' && first.row === row;
  return {
    id,
    row,
    index,
    columns: props.columns,
    selectable: props.selectable(row),
    selectLabel: props.toggle ? props.selectLabel(row) : '',
    rowActions: props.rowActions,
    className: `rw ${props.rowClass?.(row) ?? ''} ${props.gone.has(id) ? 'is-gone' : ''}`.trim(),
    selected: props.selected?.has(id) ?? false,
    isActive: props.active !== null ? props.active === id : isFirst,
    isNear: props.hovered === id || props.active === id,
    toggle: props.toggle,
  };
}
