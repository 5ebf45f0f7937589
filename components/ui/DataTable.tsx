'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { DataTableFramedRows } from './DataTableFramedRows';
import { DataTableHead } from './DataTableHead';
import { DataTableRows } from './DataTableRows';
import { DataTableVirtualRows } from './DataTableVirtualRows';
import { readSort, sortRows, type Column } from './data-table';
import { linesOf, rowsOf, type Grouping } from './data-table-lines';
import type { Whereabouts } from './held-order';
import { useHeldOrder } from './use-held-order';
import { useHoveredRow } from './use-hovered-row';
import { useNarrow } from './use-narrow';
import { useRowKeys } from './use-row-keys';
import type { Selection } from './use-selection';
import { useToggle } from './use-toggle';
import { useUrlState } from './url-state';

/** Up to so many rows are simply in the page: find-in-page and screen readers see them all. */
const virtualFrom = 100;

const every = () => true;

export interface DataTableProps<R> {
  /** The accessible name. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowId: (row: R) => string;
  /** The sorting while the address names none, such as `name` or `-created`. */
  usualSort: string;
  /** Rows of a lesser rank stand first, whichever way it is sorted. Keep it stable. */
  rank?: (row: R) => number;
  /** Another number when the columns would order the same rows otherwise. */
  revision?: number;
  grouping?: Grouping<R>;
  /** Holds the order under the pointer; `showing` tells what the person chose to see beside the sorting. */
  hold?: Whereabouts<R> & { showing: string };
  selection?: Selection;
  /** Whether a row can be selected; without it all can. */
  selectable?: (row: R) => boolean;
  /** Names a row's check box. */
  rowLabel?: (row: R) => string;
  /**
   * The last cell of a row; its header is `actionsLabel`. Keep it stable, and light until the pointer or the focus is
   * `near`: hundreds of rows scroll by that nobody touches.
   */
  rowActions?: (row: R, near: boolean) => ReactNode;
  actionsLabel?: string;
  rowClass?: (row: R) => string;
  /** Enter on a focused row. */
  onOpen?: (row: R) => void;
  /** Another key on a focused row, as `keyOf` names it; answers whether it meant something. */
  onKey?: (row: R, key: string) => boolean;
  className?: string;
  /** Scrolls in a frame of its own, as high as the window has room: for more columns than fit. A phone needs none. */
  framed?: boolean;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
}

/**
 * A table of live rows: sorting in the address, selection with ranges, groups, the keys of a list. Past 100 rows only those
 * in view are in the page. On a phone a row stacks: its look is the stylesheet's.
 */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const t = useTranslations('ui');
  const { columns, rows, rowId, selection, usualSort, rank, revision, grouping, hold } = props;
  const [sortWord, setSortWord] = useUrlState('sort', usualSort);
  const sort = useMemo(() => readSort(sortWord), [sortWord]);
  const sorted = useMemo(
    () => sortRows(rows, columns, sort, rank),
    // The revision counts, though no function reads it: what the columns compare by has changed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, columns, sort, rank, revision],
  );
  const showing = hold ? `${sortWord}\n${hold.showing}` : null;
  const { latest, dropped } = hold ?? {};
  const order = useHeldOrder({
    sorted,
    rowId,
    showing,
    ...(latest ? { latest } : {}),
    ...(dropped ? { dropped } : {}),
  });
  const lines = useMemo(() => linesOf(order.rows, grouping), [order.rows, grouping]);
  const inView = useMemo(() => rowsOf(lines), [lines]);
  const table = useRef<HTMLTableElement>(null);
  const { selectable = every } = props;
  const toggle = useToggle(inView, rowId, selection, selectable);
  const { rowLabel } = props;
  const selectLabel = useCallback(
    (row: R) => t('select', { name: rowLabel?.(row) ?? rowId(row) }),
    [t, rowLabel, rowId],
  );
  const keys = useRowKeys({ table, rows: inView, rowId, toggle, onOpen: props.onOpen, onKey: props.onKey });
  const hover = useHoveredRow();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const framed = useNarrow() ? false : props.framed;
  if (order.rows.length === 0) return <>{props.empty}</>;
  const VirtualRows = framed ? DataTableFramedRows : DataTableVirtualRows;
  const Rows = lines.length > virtualFrom ? VirtualRows : DataTableRows;
  const content = (
    <table
      ref={table}
      className={['table', props.className].filter(Boolean).join(' ')}
      aria-label={props.label}
      aria-rowcount={lines.length + 1}
    >
      <DataTableHead
        columns={columns}
        rows={sorted.filter(selectable)}
        rowId={rowId}
        sort={sort}
        onSort={setSortWord}
        selection={selection}
        actionsLabel={props.rowActions ? props.actionsLabel : undefined}
      />
      <Rows
        lines={lines}
        gone={order.gone}
        groupHead={grouping?.head}
        columns={columns}
        rowId={rowId}
        selectable={selectable}
        selectLabel={selectLabel}
        rowActions={props.rowActions}
        rowClass={props.rowClass}
        selected={selection?.ids}
        active={keys.active}
        hovered={hover.id}
        toggle={selection ? toggle : undefined}
        scrollTo={keys.scrollTo}
        frame={frame}
        handlers={{ ...order.handlers, ...hover.handlers, onKeyDown: keys.onKeyDown, onFocus: keys.onFocus }}
      />
    </table>
  );
  return (
    <>
      {framed ? (
        <div ref={setFrame} className="table-f">
          {content}
        </div>
      ) : (
        content
      )}
      {order.differs ? <p className="held">{t('held')}</p> : null}
    </>
  );
}
