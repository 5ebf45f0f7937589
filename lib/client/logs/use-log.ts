import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { LogStore, type LogSnapshot } from './log-store';

const opening: LogSnapshot = { rows: [], state: 'opening', tty: false, problem: null };

/** Follows a container's log while the component is there, beginning with its last `tail` lines. */
export function useLog(env: string, containerId: string, tail: number): LogSnapshot {
  const store = useMemo(() => new LogStore({ env, containerId, tail }), [env, containerId, tail]);
  useEffect(() => store.start(), [store]);
  return useSyncExternalStore(store.subscribe, store.snapshot, () => opening);
}
