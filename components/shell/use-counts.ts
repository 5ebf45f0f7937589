'use client';

import { useContainers, useImages, useNetworks, useVolumes } from '@/lib/client/live/hooks';

/** How many containers, images, networks and volumes there are; null until the first picture came. */
export function useCounts(): Record<'containers' | 'images' | 'networks' | 'volumes', number | null> {
  const containers = useContainers();
  const images = useImages();
  const networks = useNetworks();
  const volumes = useVolumes();
  return {
    containers: containers?.length ?? null,
    images: images?.length ?? null,
    networks: networks?.length ?? null,
    volumes: volumes?.length ?? null,
  };
}
