/** The rows as they stood when the order began to be held; `key`: of what was shown then. */
export interface HeldOrder<R> {
  key: string;
  ids: readonly string[];
  rows: ReadonlyMap<string, R>;
}

/** Where a row is now that is not among those shown. */
export interface Whereabouts<R> {
  /** As it is now, though it is not shown any more; undefined: it is gone. */
  latest?: (id: string) => R | undefined;
  /** It is gone because the person took it away: it need not be kept for the eye. */
  dropped?: (id: string) => boolean;
}

export function holdOrder<R>(key: string, rows: readonly R[], rowId: (row: R) => string): HeldOrder<R> {
  return { key, ids: rows.map(rowId), rows: new Map(rows.map((row) => [rowId(row), row])) };
}

/**
 * `sorted` in the order that is held: each row stays in its place, what came since stands behind all, what is gone stays as
 * it was last (`gone`), so that nothing moves under a pointer. `differs`: without the hold it would look otherwise.
 */
export function heldRows<R>(
  held: HeldOrder<R>,
  sorted: readonly R[],
  rowId: (row: R) => string,
  { latest, dropped }: Whereabouts<R>,
): { rows: R[]; gone: ReadonlySet<string>; differs: boolean } {
  const now = new Map(sorted.map((row) => [rowId(row), row]));
  const gone = new Set<string>();
  const rows: R[] = [];
  for (const id of held.ids) {
    const row = now.get(id) ?? latest?.(id);
    const last = held.rows.get(id);
    if (row) rows.push(row);
    else if (last && !dropped?.(id)) {
      gone.add(id);
      rows.push(last);
    }
  }
  for (const row of sorted) if (!held.rows.has(rowId(row))) rows.push(row);
  const differs = rows.length !== sorted.length || rows.some((row, index) => row !== sorted[index]);
  return { rows, gone, differs };
}
