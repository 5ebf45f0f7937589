import { previewPrune, pruneContainers } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what a prune would remove, and how many bytes (`PrunePreview`). */
export const GET = route(previewPrune, ({ core, params, query }) =>
  core.environment(params.env).prune.preview(query.until),
);

/** `POST`: removes it. 200 with what became of each (`Pruned`). */
export const POST = route(pruneContainers, async ({ core, params, body, note }) => {
  const { gone, ...pruned } = await core.environment(params.env).prune.run(body);
  // With `ids` each container has an entry of its own. Of a long list the log keeps as many as it does of any.
  const containers = body.ids ? {} : { containers: gone };
  note({ parameters: { removed: gone.length, bytes: pruned.bytes, ...containers } });
  return pruned;
});
