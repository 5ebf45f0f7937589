'use client';

import { useCallback, useState } from 'react';
import type { Selection } from '../ui/use-selection';

export interface Removal<R> {
  /** What is asked about; null: nothing is. */
  removing: readonly R[] | null;
  ask: (rows: readonly R[]) => void;
  /** `removed`: all of them are gone, so nothing is selected any more. */
  close: (removed: boolean) => void;
}

/** Which rows of a list a person is asked about before they are removed. */
export function useRemoval<R>({ clear }: Pick<Selection, 'clear'>): Removal<R> {
  const [removing, setRemoving] = useState<readonly R[] | null>(null);
  const close = useCallback(
    (removed: boolean) => {
      setRemoving(null);
      if (removed) clear();
    },
    [clear],
  );
  return { removing, ask: setRemoving, close };
}
