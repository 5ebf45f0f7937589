import type { ContainerRow } from '@/lib/contract/containers';
import type { DiskKind } from '@/lib/contract/disk-use';
import type { ImageRow } from '@/lib/contract/images';
import { stateKind, type StateKind } from '@/components/ui/state-kind';

/** In this order they stand in the bar and in the words under it. */
export const countedStates = [
  'healthy',
  'running',
  'starting',
  'unhealthy',
  'restarting',
  'paused',
  'exited',
  'failed',
  'created',
  'removing',
  'dead',
] as const satisfies readonly StateKind[];

/** How many containers there are of each state that has any. */
export function countStates(containers: readonly ContainerRow[]): { kind: StateKind; count: number }[] {
  const counts = new Map<StateKind, number>();
  for (const { state, health, exitCode } of containers) {
    const kind = stateKind(state, health, exitCode);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return countedStates.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

/** What the images come to. `bytes`: as `how` tells; `atMost`: layers that several of them share count with each. */
interface ImageSum {
  count: number;
  bytes: number;
  how: 'exact' | 'measured' | 'atMost';
  dangling: number;
  unused: number;
}

/**
 * Sums up the images. The engine tells what they take together only when it walks its disk: a measurement counts while there
 * are as many images as there were then; else the sum of their sizes is the most that it can be.
 */
export function sumImages(images: readonly ImageRow[], measured: Pick<DiskKind, 'count' | 'bytes'> | null): ImageSum {
  const isMeasured = images.length > 1 && measured?.count === images.length;
  return {
    count: images.length,
    bytes: isMeasured ? measured.bytes : images.reduce((sum, image) => sum + image.size, 0),
    how: isMeasured ? 'measured' : images.length > 1 ? 'atMost' : 'exact',
    dangling: images.filter((image) => image.tags.length === 0).length,
    unused: images.filter((image) => image.containers.length === 0).length,
  };
}
