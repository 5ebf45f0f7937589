'use client';

import { useContainers, useImages, useNetworks } from '@/lib/client/live/hooks';

/** How many containers, images and networks there are; null until the first picture came. */
export function useCounts(): Record<'containers' | 'images' | 'networks', number | null> {
  const containers = useContainers();
  const images = useImages();
  const networks = useNetworks();
  return {
    containers: containers?.length ?? null,
    images: images?.length ?? null,
    networks: networks?.length ?? null,
  };
}
