import { JobParams } from '@/lib/contract/jobs';
import { route } from '@/lib/server/http/route';

/** `POST`: starts an ended job again, from the beginning. Answers the `Job`. */
export const POST = route({ may: 'job.retry', params: JobParams }, ({ core, caller, params }) =>
  core.jobs.retry(core.jobs.get(params.id, params.env).id, caller),
);
