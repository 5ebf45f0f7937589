'use client';

import { useSyncExternalStore } from 'react';

/** Where the stylesheets turn to a phone's layout. */
const query = '(max-width: 760px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone: rows stack then, and one terminal fills it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
