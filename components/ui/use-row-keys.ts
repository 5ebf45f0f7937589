'use client';

import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { keyOf, shortcutAt } from '@/lib/client/shortcuts/table';
import { isTyping } from './is-typing';
import type { Toggle } from './use-toggle';

interface RowKeysOptions<R> {
  table: RefObject<HTMLTableElement | null>;
  rows: readonly R[];
  rowId: (row: R) => string;
  toggle: Toggle;
  onOpen?: (row: R) => void;
  /** Another key on a row, as `keyOf` names it. Answers whether it meant something. */
  onKey?: (row: R, key: string) => boolean;
}

const steps = { next: 1, previous: -1, pageDown: 15, pageUp: -15, first: -Infinity, last: Infinity } as const;

/**
 * The keyboard of a table's rows. One row is in the tab order (the active one); Which keys move on from it, open it and
 * select it stands in the table of shortcuts; others are the caller's.
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
      const key = keyOf(event);
      if (key === null || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const line = target?.closest<HTMLElement>('tr[data-id]');
      const { rows, rowId, toggle, onOpen, onKey } = now.current;
      const index = rows.findIndex((row) => rowId(row) === line?.dataset['id']);
      const row = rows[index];
      if (!row || !target) return;
      // In the check box j/k and arrows still move; in a menu or a field keys are its own.
      const isBox = target.matches('input[type=checkbox]');
      if ((!isBox && isTyping(target)) || !event.currentTarget.contains(target)) return;
      const shortcut = shortcutAt('list', key, lettersCount());
      if (shortcut !== null && shortcut in steps) go(index + steps[shortcut as keyof typeof steps]);
      else if (target !== line) return;
      else if (shortcut === 'open') onOpen?.(row);
      else if (shortcut === 'select' || shortcut === 'selectTo')
        toggle(rowId(row), !line.classList.contains('is-on'), shortcut === 'selectTo');
      else if (shortcut === 'selectDown' || shortcut === 'selectUp') {
        const next = rows[index + (shortcut === 'selectDown' ? 1 : -1)];
        toggle(rowId(row), true, false);
        if (next) toggle(rowId(next), true, false);
        if (next) go(rows.indexOf(next));
      } else if (!onKey?.(row, key)) return;
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
