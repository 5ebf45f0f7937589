import type { BuildCachePruned } from '@/lib/contract/disk-use';
import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Deletes what of the build cache is neither in use nor part of an image, as `docker builder prune` does. Engine API
 * `POST /build/prune`. Bytes.
 */
export async function pruneBuildCache(engine: Engine): Promise<BuildCachePruned> {
  const answer = (await asking(engine.streams.pruneBuilder())) as {
    CachesDeleted?: string[] | null;
    SpaceReclaimed?: number;
  };
  return { count: answer.CachesDeleted?.length ?? 0, bytes: answer.SpaceReclaimed ?? 0 };
}
