'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { Selection } from './use-selection';

/** Selects or deselects a row; `range`: all from the row that was last toggled to this one. */
export type Toggle = (id: string, selected: boolean, range: boolean) => void;

/** The toggle of a table's rows in the order shown; those that cannot be selected are passed over. The function stays the same, so that rows need not render again. */
export function useToggle<R>(
  rows: readonly R[],
  rowId: (row: R) => string,
  selection: Selection | undefined,
  selectable: (row: R) => boolean,
): Toggle {
  const now = useRef({ rows, rowId, selection, selectable });
  useEffect(() => {
    now.current = { rows, rowId, selection, selectable };
  });
  const anchor = useRef<string | null>(null);
  return useCallback((id, selected, range) => {
    const ids = now.current.rows.filter(now.current.selectable).map(now.current.rowId);
    if (!ids.includes(id)) return;
    const from = range && anchor.current !== null ? ids.indexOf(anchor.current) : -1;
    const to = ids.indexOf(id);
    anchor.current = id;
    const changed = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    now.current.selection?.set(changed, selected);
  }, []);
}
