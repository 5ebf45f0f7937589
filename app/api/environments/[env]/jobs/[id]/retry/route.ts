import { retryJob } from '@/lib/contract/api/jobs';
import { route } from '@/lib/server/http/route';

/** `POST`: starts an ended job again, from the beginning. Answers the `Job`. */
export const POST = route(retryJob, ({ core, caller, params }) =>
  core.jobs.retry(core.jobs.get(params.id, params.env).id, caller),
);
