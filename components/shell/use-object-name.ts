'use client';

import { useContainers, useImages, useNetworks } from '@/lib/client/live/hooks';
import type { Crumb } from './crumbs';

/** As engines call a volume without a name. */
const isUnnamed = /^[0-9a-f]{64}$/;

/** What a person calls the object: the name of a container or a network, the image's first tag, else its short id. */
export function useObjectName(object: Crumb['object']): string {
  const containers = useContainers();
  const images = useImages();
  const networks = useNetworks();
  if (!object) return '';
  const { kind, id } = object;
  const named = (row: { id: string; name: string }) => row.id.startsWith(id) || row.name === id;
  const names = {
    container: () => containers?.find(named)?.name,
    network: () => networks?.find(named)?.name,
    image: () => images?.find((row) => row.id === id || row.id.startsWith(`sha256:${id}`))?.tags[0],
  };
  // A volume has no id: its name is what it is known by.
  if (kind === 'volume') return isUnnamed.test(id) ? id.slice(0, 12) : id;
  const name = names[kind]();
  return name ?? id.replace(/^sha256:/, '').slice(0, 12);
}
