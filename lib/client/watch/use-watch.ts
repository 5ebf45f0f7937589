import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { newestEvents } from '@/lib/contract/newest-events';
import type { ContainerEvent, WatchKind } from '@/lib/contract/watch';
import { WatchStore, type Watched } from './watch-store';

const nothing = { value: undefined, problem: null };

/** The processes or the health of a container while the component is there. `containerId`: the full id. */
export function useWatch<K extends Exclude<WatchKind, 'events'>>(
  env: string,
  containerId: string,
  what: K,
): Watched<K> {
  return useStore(useMemo(() => new WatchStore({ env, containerId, what }), [env, containerId, what]));
}

/** What happened to a container, newest first. */
export function useContainerEvents(env: string, containerId: string): Watched<'events'> {
  return useStore(useMemo(() => new WatchStore({ env, containerId, what: 'events' }, allEvents), [env, containerId]));
}

function useStore<K extends WatchKind>(store: WatchStore<K>): Watched<K> {
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot, () => nothing);
}

/** What was known and what is told, newest first, each once. */
function allEvents(before: ContainerEvent[] = [], told: ContainerEvent[]): ContainerEvent[] {
  const known = new Set(told.map(({ id }) => id));
  const all = [...told, ...before.filter(({ id }) => !known.has(id))];
  return newestEvents(all.sort((a, b) => b.at - a.at));
}
