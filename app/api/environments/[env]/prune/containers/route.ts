import { previewPrune, pruneContainers } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what a prune would remove, and how many bytes (`PrunePreview`). */
export const GET = route(previewPrune, ({ core, params, query }) =>
  core.environment(params.env).prune.preview(query.until),
);

/** `POST`: removes it. 200 with what became of each (`Pruned`). */
export const POST = route(pruneContainers, async ({ core, params, body, note }) => {
  const pruned = await core.environment(params.env).prune.run(body);
  note({
    parameters: { removed: pruned.results.filter(({ problem }) => problem === null).length, bytes: pruned.bytes },
  });
  return pruned;
});
