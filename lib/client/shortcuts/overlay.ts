import { useSyncExternalStore } from 'react';

/** What lies over a page by a key or a button of the top bar. */
export type Overlay = 'palette' | 'help';

let shown: Overlay | null = null;
const listeners = new Set<() => void>();

/** Shows one in place of the other; null puts it away. */
export function showOverlay(overlay: Overlay | null): void {
  shown = overlay;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => null,
  );
}
