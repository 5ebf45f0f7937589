import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { StatsSample } from '@/lib/contract/stats';
import { StatsView } from './stats-view';

const none: readonly StatsSample[] = [];

/** A view that is connected while the component is there; it watches what is given to its `watch`. */
export function useStatsView(env: string, options: { last: number; detail: boolean }): StatsView {
  const { last, detail } = options;
  const view = useMemo(() => new StatsView(env, { last, detail }), [env, last, detail]);
  useEffect(() => view.start(), [view]);
  return view;
}

/** The newest samples of one container of a view; renders again only when there is another of it. */
export function useSamples(view: StatsView, id: string): readonly StatsSample[] {
  const subscribe = useCallback((listener: () => void) => view.subscribe(id, listener), [view, id]);
  return useSyncExternalStore(
    subscribe,
    () => view.samples(id),
    () => none,
  );
}

/**
 * Watches one container in detail while the component is there: up to `last` samples, one a second, the past ones at once
 * as far as the server has them. `containerId`: the full id.
 */
export function useContainerStats(env: string, containerId: string, last: number): readonly StatsSample[] {
  const view = useStatsView(env, { last, detail: true });
  useEffect(() => view.watch([containerId]), [view, containerId]);
  return useSamples(view, containerId);
}
