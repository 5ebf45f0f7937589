import { useSyncExternalStore } from 'react';

let refused = false;
const listeners = new Set<() => void>();

/** Tells the page that the server refuses its session: its cookie or its token is gone or no longer known. */
export function tellRefused(): void {
  refused = true;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this page's session was refused. */
export function useRefused(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => refused,
    () => false,
  );
}
