import { readImages, removeImage } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `GET`: every image (`ImageRow[]`), or with `?reference=` (a reference or an id) one in full (`ImageDetail`). */
export const GET = route(readImages, async ({ core, params, query, shown }) => {
  const { docker, live } = core.environment(params.env);
  if (query.reference === undefined) return live.picture().images;
  return shown.image(await docker.images.detail(query.reference));
});

/** `DELETE` with a `RemoveImageRequest`: a reference removes that tag, an id the image. Answers what went. */
export const DELETE = route(removeImage, ({ core, params, body }) =>
  core.environment(params.env).docker.images.remove(body.reference, { force: body.force }),
);
