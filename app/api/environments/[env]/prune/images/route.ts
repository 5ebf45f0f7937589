import { previewImagesPrune, pruneImages } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `GET`: what a prune of images would remove, and how many bytes at most (`PruneImagesPreview`). */
export const GET = route(previewImagesPrune, ({ core, params, query }) =>
  core.environment(params.env).prune.previewImages({ all: query.all === '1', until: query.until }),
);

/** `POST`: starts the prune. Answers its `Job`. */
export const POST = route(pruneImages, ({ core, caller, params, body }) =>
  core.jobs.pruneImages(core.environment(params.env).slug, body, caller),
);
