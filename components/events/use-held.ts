'use client';

import { useEffect, useState } from 'react';
import type { Line } from './lines';

/** Scrolled so far a person reads what was before. Pixels. */
const readingFrom = 80;

/**
 * The lines as they were when the page was scrolled away from the newest, so that nothing moves under the eye, and how many
 * have come since. `key`: what the person chose to see: another choice shows what is now.
 */
export function useHeld(
  lines: readonly Line[],
  key: string,
): { lines: readonly Line[]; waiting: number; release: () => void } {
  const [held, setHeld] = useState<{ key: string; lines: readonly Line[] } | null>(null);
  useEffect(() => {
    const look = () =>
      setHeld((now) => (window.scrollY > readingFrom ? (now?.key === key ? now : { key, lines }) : null));
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [key, lines]);
  const shown = held?.key === key ? held.lines : lines;
  const newest = shown[0];
  const waiting =
    newest && shown !== lines
      ? Math.max(
          0,
          lines.findIndex(({ id }) => id === newest.id),
        )
      : 0;
  return { lines: shown, waiting, release: () => window.scrollTo({ top: 0 }) };
}
