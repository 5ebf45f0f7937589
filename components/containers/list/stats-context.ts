'use client';

import { createContext, useContext, useEffect } from 'react';
import { useSamples } from '@/lib/client/stats/hooks';
import type { StatsView } from '@/lib/client/stats/stats-view';
import type { ContainerRow } from '@/lib/contract/containers';
import type { StatsSample } from '@/lib/contract/stats';

/** The figures of the rows in view: each cell says that its row is. */
export interface ListStats {
  view: StatsView;
  /** A row of this container came into view; call what is answered when it goes. */
  see: (id: string) => () => void;
}

export const ListStatsContext = createContext<ListStats | null>(null);

export function isMeasured(row: Pick<ContainerRow, 'state'>): boolean {
  return row.state === 'running' || row.state === 'paused';
}

/** The last samples of a row's container that `isMeasured`, which are asked for while the cell is in the page. */
export function useRowSamples(row: Pick<ContainerRow, 'id'>): readonly StatsSample[] {
  const stats = useContext(ListStatsContext);
  if (!stats) throw new Error('useRowSamples() is for what is inside <ListStatsContext>.');
  const { view, see } = stats;
  useEffect(() => see(row.id), [see, row.id]);
  return useSamples(view, row.id);
}
