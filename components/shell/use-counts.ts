'use client';

import { useContainers, useImages } from '@/lib/client/live/hooks';

/** How many containers and images there are; null until the first picture came. */
export function useCounts(): { containers: number | null; images: number | null } {
  const containers = useContainers();
  const images = useImages();
  return { containers: containers?.length ?? null, images: images?.length ?? null };
}
