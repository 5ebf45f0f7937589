'use client';

import { useLayoutEffect, useRef } from 'react';
import type { Terminals } from '@/lib/client/terminal/use-terminals';

/**
 * When a terminal, or the form for one, leaves the dock and the focus was in it, the focus goes back to what opened it. Not
 * when another is about to take it, and not when the person is elsewhere.
 */
export function useFocusBack({ sessions, asked, chosen, giveFocusBack }: Terminals): void {
  const shown = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = [...sessions.map(({ id }) => id), ...(asked ? ['form'] : [])];
    const left = before.some((one) => !shown.current.includes(one));
    // What had the focus is gone with it: the browser has put it on the body.
    if (left && chosen === null && document.activeElement === document.body) giveFocusBack();
  }, [sessions, asked, chosen, giveFocusBack]);
}
