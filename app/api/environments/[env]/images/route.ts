import { readImages, removeImage } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/**
 * `GET`: every image (`ImageRow[]`), from the live picture, written beforehand; or with `?reference=` (a reference or an id)
 * one in full (`ImageDetail`). 503 while the engine is unreachable.
 */
export const GET = route(readImages, async ({ core, caller, params, query, shown }) => {
  const { docker, liveFor } = core.environment(params.env);
  if (query.reference === undefined) return liveFor(caller).bytes('images');
  return shown.image(await docker.images.detail(query.reference));
});

/** `DELETE` with a `RemoveImageRequest`: a reference removes that tag, an id the image. Answers what went. */
export const DELETE = route(removeImage, ({ core, params, body }) =>
  core.environment(params.env).docker.images.remove(body.reference, { force: body.force }),
);
