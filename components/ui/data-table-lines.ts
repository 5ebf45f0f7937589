import type { ReactNode } from 'react';

/** How rows are put into groups. Keep it stable while nothing of it changes. */
export interface Grouping<R> {
  /** The group of a row. */
  keyOf: (row: R) => string;
  /** Orders the groups. */
  compare: (a: string, b: string) => number;
  collapsed: ReadonlySet<string>;
  /** What stands above the rows of a group. */
  head: (key: string, rows: readonly R[], collapsed: boolean) => ReactNode;
}

/** A line of the table: a row, or what stands above a group. */
export type Line<R> = { kind: 'row'; row: R } | { kind: 'group'; key: string; rows: readonly R[]; collapsed: boolean };

/** The lines of `rows`, which keep their order within each group; without a grouping each row is one. */
export function linesOf<R>(rows: readonly R[], grouping: Grouping<R> | undefined): Line<R>[] {
  const line = (row: R): Line<R> => ({ kind: 'row', row });
  if (!grouping) return rows.map(line);
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = grouping.keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => grouping.compare(a, b))
    .flatMap(([key, members]) => {
      const collapsed = grouping.collapsed.has(key);
      const head: Line<R> = { kind: 'group', key, rows: members, collapsed };
      return collapsed ? [head] : [head, ...members.map(line)];
    });
}

/** The rows among lines, in their order. */
export function rowsOf<R>(lines: readonly Line<R>[]): R[] {
  return lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
}
