'use client';

import { useEffect, useState } from 'react';
import { copyText } from './copy-text';

/** How long the tick stays, milliseconds. */
const shownMs = 1600;

/** Copies text, and tells for a moment how it went; null before and after. */
export function useCopy(): ['copied' | 'copyFailed' | null, (text: string) => void] {
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = (text: string) => void copyText(text).then((taken) => setTold(taken ? 'copied' : 'copyFailed'));
  return [told, copy];
}
