import { JobParams } from '@/lib/contract/jobs';
import { route } from '@/lib/server/http/route';

/** `POST`: ends a running job; answers the `Job` when its work has stopped. */
export const POST = route({ may: 'job.cancel', params: JobParams }, ({ core, params }) =>
  core.jobs.cancel(core.jobs.get(params.id, params.env).id),
);
