'use client';

import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { isTyping } from './is-typing';
import type { Toggle } from './use-toggle';

interface RowKeysOptions<R> {
  table: RefObject<HTMLTableElement | null>;
  rows: readonly R[];
  rowId: (row: R) => string;
  toggle: Toggle;
  onOpen?: (row: R) => void;
  onKey?: (row: R, key: string) => void;
}

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, PageDown: 15, PageUp: -15 };

/**
 * The keyboard of a table's rows. One row is in the tab order (the active one); j/k, arrows, Page, Home and End move on
 * from it, Enter opens it, Space selects it (with Shift: all up to it), other letters are the caller's.
 */
export function useRowKeys<R>(options: RowKeysOptions<R>) {
  const [active, setActive] = useState<string | null>(null);
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  // The rows in the page know how to bring one into view that is not.
  const scrollTo = useRef<((index: number) => void) | null>(null);

  const focusRow = useCallback((id: string) => {
    const row = now.current.table.current?.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);
    row?.focus();
    return row !== null && row !== undefined;
  }, []);

  const go = useCallback(
    (index: number) => {
      const { rows, rowId } = now.current;
      const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
      if (!row) return;
      const id = rowId(row);
      setActive(id);
      scrollTo.current?.(rows.indexOf(row));
      if (!focusRow(id)) requestAnimationFrame(() => requestAnimationFrame(() => focusRow(id)));
    },
    [focusRow],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableSectionElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const line = target?.closest<HTMLElement>('tr[data-id]');
      const { rows, rowId, toggle, onOpen, onKey } = now.current;
      const index = rows.findIndex((row) => rowId(row) === line?.dataset['id']);
      const row = rows[index];
      if (!row || !target) return;
      // In the check box j/k and arrows still move; in a menu or a field keys are its own.
      const isBox = target.matches('input[type=checkbox]');
      if ((!isBox && isTyping(target)) || !event.currentTarget.contains(target)) return;
      const step = steps[event.key];
      if (step !== undefined) go(index + step);
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(rows.length - 1);
      else if (target !== line) return;
      else if (event.key === 'Enter') onOpen?.(row);
      else if (event.key === ' ') toggle(rowId(row), !line.classList.contains('is-on'), event.shiftKey);
      else if (event.key.length === 1 && !event.shiftKey && onKey) return onKey(row, event.key);
      else return;
      event.preventDefault();
    },
    [go],
  );

  const onFocus = useCallback((event: FocusEvent<HTMLTableSectionElement>) => {
    const id = event.target.closest<HTMLElement>('tr[data-id]')?.dataset['id'];
    if (id) setActive(id);
  }, []);

  return { active, onKeyDown, onFocus, scrollTo };
}
