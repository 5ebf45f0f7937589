'use client';

import { memo, type MouseEvent, type ReactNode } from 'react';
import type { Column } from './data-table';
import type { Toggle } from './use-toggle';

export interface DataTableRowProps<R> {
  id: string;
  row: R;
  index: number;
  columns: readonly Column<R>[];
  /** It has a check box, where the table has any. */
  selectable: boolean;
  /** Names its check box. */
  selectLabel: string;
  rowActions?: (row: R, near: boolean) => ReactNode;
  className: string;
  selected: boolean;
  isActive: boolean;
  /** The pointer or the focus is on it. */
  isNear: boolean;
  toggle?: Toggle;
  measure?: (element: HTMLTableRowElement | null) => void;
}

function DataTableRowOnce<R>(props: DataTableRowProps<R>) {
  const { id, row, index, columns, rowActions, selected, toggle } = props;
  return (
    <tr
      ref={props.measure}
      data-id={id}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={props.isActive ? 0 : -1}
      className={selected ? `${props.className} is-on` : props.className}
    >
      {toggle ? (
        <td className="c-k">
          {props.selectable ? (
            <input
              type="checkbox"
              className="cb"
              checked={selected}
              aria-label={props.selectLabel}
              readOnly
              onClick={(event: MouseEvent) => toggle(id, !selected, event.shiftKey)}
            />
          ) : null}
        </td>
      ) : null}
      {columns.map((column) => (
        <td key={column.id} className={column.className}>
          {column.cell(row)}
        </td>
      ))}
      {rowActions ? <td className="c-a r">{rowActions(row, props.isNear)}</td> : null}
    </tr>
  );
}

/** One row; renders again only when its row object, its selection or its place in the tab order changes. */
export const DataTableRow = memo(DataTableRowOnce) as typeof DataTableRowOnce;
