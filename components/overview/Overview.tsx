'use client';

import { useContainers, useImages } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { EngineGlance } from './EngineGlance';
import { OverviewSkeleton } from './OverviewSkeleton';
import { Tutorial } from './tutorial/Tutorial';
import { useTutorial } from './tutorial/use-tutorial';

/**
 * An engine at a glance; on its first day, or when the person asks for it, the tutorial: for who may pull, run and
 * remove, which its steps do.
 */
export function Overview() {
  const containers = useContainers();
  const images = useImages();
  const tutorial = useTutorial();
  const steps = [useMay('image.pull'), useMay('container.create'), useMay('container.remove')];
  const mayLearn = steps.every(Boolean);
  if (!containers || !images) return <OverviewSkeleton />;
  if (tutorial.shown && mayLearn) return <Tutorial tutorial={tutorial} />;
  return <EngineGlance onTutorial={mayLearn ? tutorial.show : null} />;
}
