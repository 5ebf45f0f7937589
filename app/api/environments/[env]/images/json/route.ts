import { inspectImageRaw } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `GET` `?reference=`: what `docker image inspect` prints of one image; without `secret.read` what is known to be harmless. */
export const GET = route(inspectImageRaw, async ({ core, params, query, shown }) =>
  shown.imageInspect(await core.environment(params.env).docker.images.raw(query.reference)),
);
