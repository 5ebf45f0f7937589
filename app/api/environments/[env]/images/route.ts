import { EnvParams } from '@/lib/contract/env';
import { ImagesQuery, RemoveImageRequest } from '@/lib/contract/images';
import { route } from '@/lib/server/http/route';

/** `GET`: every image (`ImageRow[]`), or with `?reference=` (a reference or an id) one in full (`ImageDetail`). */
export const GET = route(
  { may: 'image.read', params: EnvParams, query: ImagesQuery },
  async ({ core, params, query, shown }) => {
    const { docker, live } = core.environment(params.env);
    if (query.reference === undefined) return live.picture().images;
    return shown.image(await docker.images.detail(query.reference));
  },
);

/** `DELETE` with a `RemoveImageRequest`: a reference removes that tag, an id the image. Answers what went. */
export const DELETE = route(
  { may: 'image.remove', params: EnvParams, body: RemoveImageRequest },
  ({ core, params, body }) => core.environment(params.env).docker.images.remove(body.reference, { force: body.force }),
);
