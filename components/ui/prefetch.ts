'use client';

import { createContext, useContext } from 'react';

/** Whether links may fetch the page they lead to before they are used. Who frames the page says when. */
export const PrefetchContext = createContext(true);

/** The `prefetch` of a link: Next's own habit, or none until the page that is shown has what it needs. */
export function usePrefetch(): false | undefined {
  return useContext(PrefetchContext) ? undefined : false;
}
