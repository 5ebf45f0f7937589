import type { ContainerRow } from '@/lib/contract/containers';
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

/** What the images come to. `size` is the sum of their sizes in bytes; layers that they share count once for each. */
export function sumImages(images: readonly ImageRow[]): {
  count: number;
  size: number;
  dangling: number;
  unused: number;
} {
  return {
    count: images.length,
    size: images.reduce((sum, image) => sum + image.size, 0),
    dangling: images.filter((image) => image.tags.length === 0).length,
    unused: images.filter((image) => image.containers.length === 0).length,
  };
}
