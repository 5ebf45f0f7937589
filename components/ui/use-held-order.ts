'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { heldRows, holdOrder, type HeldOrder, type Whereabouts } from './held-order';

interface Options<R> extends Whereabouts<R> {
  sorted: readonly R[];
  rowId: (row: R) => string;
  /** Of what the person chose to see (sorting, filter): with another one the order is taken anew. Null: nothing is held. */
  showing: string | null;
}

const nothing: ReadonlySet<string> = new Set();
/** How often it is asked whether a menu that was opened from a row is closed again. Milliseconds. */
const lookEveryMs = 250;

/**
 * Holds the order of rows while the pointer is over them or a menu of theirs is open, so that no click goes to the row that
 * came there meanwhile. A finger holds nothing: it is not there before it touches.
 */
export function useHeldOrder<R>({ sorted, rowId, showing, latest, dropped }: Options<R>) {
  const [held, setHeld] = useState<HeldOrder<R> | null>(null);
  const now = useRef({ sorted, rowId, showing });
  useEffect(() => {
    now.current = { sorted, rowId, showing };
  });
  if (held && held.key !== showing) setHeld(showing === null ? null : holdOrder(showing, sorted, rowId));
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  useEffect(() => () => clearInterval(timer.current), []);

  const hold = useCallback(() => {
    clearInterval(timer.current);
    const { sorted: rows, rowId: idOf, showing: key } = now.current;
    if (key !== null) setHeld((before) => before ?? holdOrder(key, rows, idOf));
  }, []);
  const onPointerEnter = useCallback(
    ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') hold();
    },
    [hold],
  );
  const onPointerLeave = useCallback(({ currentTarget }: PointerEvent) => {
    clearInterval(timer.current);
    if (!hasOpenMenu(currentTarget)) return setHeld(null);
    timer.current = setInterval(() => {
      if (hasOpenMenu(currentTarget)) return;
      clearInterval(timer.current);
      setHeld(null);
    }, lookEveryMs);
  }, []);
  /** A menu that is opened by a key, too. */
  const onClickCapture = useCallback(
    (event: MouseEvent) => {
      const { target, detail } = event;
      if (detail === 0 && target instanceof Element && target.closest('[aria-haspopup=menu]')) hold();
    },
    [hold],
  );

  const shown = useMemo(
    () =>
      held && held.key === showing
        ? heldRows(held, sorted, rowId, { ...(latest ? { latest } : {}), ...(dropped ? { dropped } : {}) })
        : { rows: sorted, gone: nothing, differs: false },
    [held, showing, sorted, rowId, latest, dropped],
  );
  return { ...shown, handlers: { onPointerEnter, onPointerLeave, onClickCapture } };
}

function hasOpenMenu(element: Element): boolean {
  return element.querySelector('[aria-haspopup=menu][aria-expanded=true]') !== null;
}
