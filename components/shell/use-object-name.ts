'use client';

import { useContainers, useImages } from '@/lib/client/live/hooks';
import type { Crumb } from './crumbs';

/** What a person calls the object: the container's name, the image's first tag, else its short id. */
export function useObjectName(object: Crumb['object']): string {
  const containers = useContainers();
  const images = useImages();
  if (!object) return '';
  const { kind, id } = object;
  const name =
    kind === 'container'
      ? containers?.find((row) => row.id.startsWith(id) || row.name === id)?.name
      : images?.find((row) => row.id === id || row.id.startsWith(`sha256:${id}`))?.tags[0];
  return name ?? id.replace(/^sha256:/, '').slice(0, 12);
}
