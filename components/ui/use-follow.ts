'use client';

import { useRouter } from 'next/navigation';
import { useCallback, type MouseEvent } from 'react';

/**
 * The click of a plain link to another page of Quayside: goes there without a load, as next/link does, which costs a list
 * of thousands of rows too much. What a browser does else with a link (a new tab, a download) stays its own.
 */
export function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const { push } = useRouter();
  return useCallback(
    (event) => {
      const { metaKey, ctrlKey, shiftKey, altKey, button, currentTarget } = event;
      if (event.defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
      event.preventDefault();
      push(currentTarget.getAttribute('href') ?? currentTarget.href);
    },
    [push],
  );
}
