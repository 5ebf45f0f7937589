import { pushImage } from '@/lib/contract/api/images';
import { route } from '@/lib/server/http/route';

/** `POST`: starts a push, or joins the running one of the same reference. Answers its `Job`. */
export const POST = route(pushImage, ({ core, caller, params, body }) =>
  core.jobs.push(core.environment(params.env).slug, body.reference, caller),
);
