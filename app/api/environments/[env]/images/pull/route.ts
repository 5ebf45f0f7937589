import { EnvParams } from '@/lib/contract/env';
import { PullRequest } from '@/lib/contract/images';
import { route } from '@/lib/server/http/route';

/** `POST`: starts a pull, or joins the running one of the same reference. Answers its `Job`. */
export const POST = route(
  { may: 'image.pull', params: EnvParams, body: PullRequest },
  ({ core, caller, params, body }) => core.jobs.pull(core.environment(params.env).slug, body.reference, caller),
);
