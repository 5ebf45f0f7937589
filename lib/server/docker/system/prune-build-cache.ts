import type { BuildCachePruned } from '@/lib/contract/build-cache';
import { dial } from '../dial';
import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Deletes what of the build cache no build uses, as `docker builder prune` does: without `all` what is not part of an image
 * either, and no front end. Engine API `POST /build/prune`; dockerode's own call of it sends no `all`. Bytes.
 */
export async function pruneBuildCache({ streams }: Engine, all: boolean): Promise<BuildCachePruned> {
  const answer = await asking(dial(streams, { method: 'POST', path: '/build/prune', query: `all=${all}` }));
  const { CachesDeleted, SpaceReclaimed } = answer as { CachesDeleted?: string[] | null; SpaceReclaimed?: number };
  return { count: CachesDeleted?.length ?? 0, bytes: SpaceReclaimed ?? 0 };
}
