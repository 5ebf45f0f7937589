import type { ReactNode } from 'react';

/** One column of a DataTable. Keep the array stable (a constant, useMemo): rows render again when it changes. */
export interface Column<R> {
  /** Its word in the address when sorted by it. */
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Orders two rows, ascending; without it the column cannot be sorted by. */
  compare?: (a: R, b: R) => number;
  /** Of each cell and the header: width, alignment, place on a phone. */
  className?: string;
  /** The header is only for screen readers. */
  headerHidden?: boolean;
  /** The first click sorts from the greatest (times, sizes). */
  descendingFirst?: boolean;
}

/** A sorting as the address holds it: `name`, or `-created` for descending. */
export interface Sort {
  column: string;
  descending: boolean;
}

export function readSort(word: string): Sort {
  return word.startsWith('-') ? { column: word.slice(1), descending: true } : { column: word, descending: false };
}

export function writeSort(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.column}`;
}

/** The sorting after a click on a header: that column, and the other way round when it was it already. */
export function nextSort(now: Sort, column: { id: string; descendingFirst?: boolean }): Sort {
  if (now.column === column.id) return { column: column.id, descending: !now.descending };
  return { column: column.id, descending: column.descendingFirst ?? false };
}

/**
 * The rows in the order of `sort`; an unknown column leaves them as they are. Equal rows keep their order. `rank`: those of a
 * lesser one stand first, whichever way it is sorted.
 */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  sort: Sort,
  rank?: (row: R) => number,
): R[] {
  const compare = columns.find((column) => column.id === sort.column)?.compare;
  if (!compare) return [...rows];
  const turned = sort.descending ? (a: R, b: R) => compare(b, a) : compare;
  return [...rows].sort(rank ? (a, b) => rank(a) - rank(b) || turned(a, b) : turned);
}
