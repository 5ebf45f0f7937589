'use client';

import { useSyncExternalStore } from 'react';
import { setTheme } from '@/lib/client/preferences';
import { readTheme, type Theme } from '@/lib/client/theme';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme that is chosen, and how to choose another. <html> itself holds it: the server wrote it there. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore(
    subscribe,
    () => readTheme(document.documentElement.dataset.theme),
    () => 'system' as const,
  );
  return [theme, choose];
}

function choose(theme: Theme): void {
  setTheme(theme);
  listeners.forEach((listener) => listener());
}
