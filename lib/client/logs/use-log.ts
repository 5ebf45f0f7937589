import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { LogFilter } from './book/filter';
import type { LogBeginning } from './log-beginning';
import { LogSession } from './log-session';
import { opening, type LogSnapshot } from './snapshot';

/** Shows logs while the component is there; another beginning begins anew, and another `times` too. */
export function useLog(
  env: string,
  containerIds: string,
  beginning: LogBeginning,
  filter: LogFilter,
  times: number,
): [LogSnapshot, LogSession] {
  const key = JSON.stringify(beginning);
  const session = useMemo(
    () => new LogSession(env, containerIds.split(','), JSON.parse(key) as LogBeginning, times),
    [env, containerIds, key, times],
  );
  const latest = useRef(filter);
  useEffect(() => session.start(latest.current), [session]);
  useEffect(() => {
    if (latest.current === filter) return;
    latest.current = filter;
    session.filter(filter);
  }, [session, filter]);
  return [useSyncExternalStore(session.subscribe, session.snapshot, () => opening), session];
}
