import { pullImage } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `POST`: starts a pull, or joins the running one of the same reference. Answers its `Job`. */
export const POST = route(pullImage, ({ core, caller, params, body }) =>
  core.jobs.pull(core.environment(params.env).slug, body, caller),
);
