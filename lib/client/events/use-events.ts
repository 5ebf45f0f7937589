'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { EventStore, type KnownEvents } from './event-store';

const nothing: KnownEvents = { history: null, problem: null };

/** What happened on the engine of `env`, as it happens, while the component is there. */
export function useEvents(env: string): KnownEvents {
  const store = useMemo(() => new EventStore(env), [env]);
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot, () => nothing);
}
