'use client';

import { useContainers, useImages } from '@/lib/client/live/hooks';
import { EngineGlance } from './EngineGlance';
import { OverviewSkeleton } from './OverviewSkeleton';
import { Tutorial } from './tutorial/Tutorial';
import { useTutorial } from './tutorial/use-tutorial';

/** An engine at a glance; on its first day, or when the person asks for it, the tutorial. */
export function Overview() {
  const containers = useContainers();
  const images = useImages();
  const tutorial = useTutorial();
  if (!containers || !images) return <OverviewSkeleton />;
  if (tutorial.shown) return <Tutorial tutorial={tutorial} />;
  return <EngineGlance onTutorial={tutorial.show} />;
}
