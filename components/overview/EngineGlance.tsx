'use client';

import { useContainers, useImages } from '@/lib/client/live/hooks';
import { ActivityList } from './ActivityList';
import { ContainerCounts } from './ContainerCounts';
import { DiskPanel } from './DiskPanel';
import { GlanceHead } from './GlanceHead';
import { ImageTotals } from './ImageTotals';
import { NeedsSomeone } from './NeedsSomeone';
import { StandInNotice } from './StandInNotice';
import { UsagePanel } from './UsagePanel';
import { useDisk } from './use-disk';

/** The engine at a glance: what needs someone, counts, the host, what happened lately. Null: no tutorial is offered. */
export function EngineGlance({ onTutorial }: { onTutorial: (() => void) | null }) {
  const containers = useContainers() ?? [];
  const images = useImages() ?? [];
  const disk = useDisk();
  return (
    <div className="ovw">
      <GlanceHead onTutorial={onTutorial} />
      <StandInNotice />
      <div className="lead2">
        <NeedsSomeone containers={containers} />
        <section className="cnts" aria-labelledby="overview-counts">
          <ContainerCounts containers={containers} />
          <ImageTotals images={images} measured={disk.use?.images ?? null} />
        </section>
      </div>
      <div className="duo">
        <ActivityList />
        <div className="glance-side">
          <UsagePanel />
          <DiskPanel disk={disk} />
        </div>
      </div>
    </div>
  );
}
