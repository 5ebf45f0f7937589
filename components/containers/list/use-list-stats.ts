'use client';

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStatsView } from '@/lib/client/stats/hooks';
import type { StatsView } from '@/lib/client/stats/stats-view';
import type { ContainerRow } from '@/lib/contract/containers';
import { mostWatched } from '@/lib/contract/stats-bounds';
import { byName } from '../order';
import { isMeasured, type ListStats } from './stats-context';

/** Samples that a sparkline shows, one a second. */
export const sparkSpan = 30;
/** Rows that scroll by need not be measured: what is in view is told when it has been so for a moment. Milliseconds. */
const settledMs = 200;

const sparkline = { last: sparkSpan, detail: false };
const newest = { last: 1, detail: false };

/** Watches the rows in view, for their sparklines. */
export function useStatsInView(env: string): ListStats {
  const view = useStatsView(env, sparkline);
  const stats = useMemo(() => {
    const seen = new Map<string, number>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      timer = setTimeout(() => view.watch([...seen.keys()].slice(0, mostWatched)), settledMs);
    };
    const see = (id: string) => {
      seen.set(id, (seen.get(id) ?? 0) + 1);
      tell();
      return () => {
        const left = (seen.get(id) ?? 1) - 1;
        if (left > 0) seen.set(id, left);
        else seen.delete(id);
        tell();
      };
    };
    return { view, see };
  }, [view]);
  return stats;
}

/** What a list is sorted by that is measured: of all running containers, up to a bound. */
export interface SortedStats {
  view: StatsView;
  /** Another number when there are new figures. */
  revision: number;
  /** Running containers beyond the bound, which are not measured. */
  left: number;
}

/** While `wanted`, watches all running containers of `rows`, the first by name where there are too many. */
export function useSortedStats(env: string, rows: readonly ContainerRow[], wanted: boolean): SortedStats {
  const view = useStatsView(env, newest);
  const running = useMemo(() => (wanted ? rows.filter(isMeasured).sort(byName) : []), [rows, wanted]);
  useEffect(() => view.watch(running.slice(0, mostWatched).map(({ id }) => id)), [view, running]);
  const revision = useSyncExternalStore(view.subscribeToAny, view.revision, () => 0);
  return { view, revision: wanted ? revision : 0, left: Math.max(0, running.length - mostWatched) };
}
