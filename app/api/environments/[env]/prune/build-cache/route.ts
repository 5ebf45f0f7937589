import { previewBuildCachePrune, pruneBuildCache } from '@/lib/contract/api/system';
import { route } from '@/lib/server/http/route';

/** `GET`: what a prune of the build cache would delete (`BuildCachePreview`). */
export const GET = route(previewBuildCachePrune, ({ core, params, query }) =>
  core.environment(params.env).docker.system.buildCache.preview(query.all === 'true'),
);

/** `POST`: deletes what of the build cache nothing uses (`BuildCachePruned`). */
export const POST = route(pruneBuildCache, async ({ core, params, query, note }) => {
  const pruned = await core.environment(params.env).docker.system.buildCache.prune(query.all === 'true');
  note({ parameters: { all: query.all === 'true', removed: pruned.count, bytes: pruned.bytes } });
  return pruned;
});
