import { useSyncExternalStore } from 'react';

/** Why this page's session holds no longer: it ended, or the person ended it here. */
export type Refusal = 'ended' | 'signed-out';

let refused: Refusal | null = null;
let leaving = false;
const listeners = new Set<() => void>();

/** Tells the page that the server refuses its session: its cookie or its token is gone or no longer known. */
export function tellRefused(): void {
  refused = leaving ? 'signed-out' : 'ended';
  listeners.forEach((listener) => listener());
}

/**
 * Ends the session by `call`, and tells the page then. The sockets may hear of it before the call is answered: what they
 * tell is the same then.
 */
export async function leaveBy(call: () => Promise<unknown>): Promise<void> {
  leaving = true;
  try {
    await call();
  } catch (error) {
    leaving = false;
    throw error;
  }
  tellRefused();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Why this page's session was refused; null: it was not. */
export function useRefused(): Refusal | null {
  return useSyncExternalStore(
    subscribe,
    () => refused,
    () => null,
  );
}
