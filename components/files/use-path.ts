'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

const name = 'path';

/** The path in the address (`?path=/etc`), and to go to another, which Back comes back from. */
export function usePath(): [path: string, go: (path: string) => void] {
  const path = useSearchParams().get(name) ?? '/';
  const go = useCallback((to: string) => window.history.pushState(null, '', pathHref(to)), []);
  return [path, go];
}

/** The address of the same page at another path: what was filtered there is left. */
export function pathHref(path: string): string {
  return path === '/' ? '?' : `?${new URLSearchParams({ [name]: path }).toString()}`;
}
