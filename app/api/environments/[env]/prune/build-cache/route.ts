import { pruneBuildCache } from '@/lib/contract/api/system';
import { route } from '@/lib/server/http/route';

/** `POST`: deletes what of the build cache nothing uses (`BuildCachePruned`). */
export const POST = route(pruneBuildCache, async ({ core, params, note }) => {
  const pruned = await core.environment(params.env).disk.pruneBuildCache();
  note({ parameters: { removed: pruned.count, bytes: pruned.bytes } });
  return pruned;
});
