import { cancelJob } from '@/lib/contract/api/jobs';
import { route } from '@/lib/server/http/route';

/** `POST`: ends a running job; answers the `Job` when its work has stopped. */
export const POST = route(cancelJob, ({ core, params }) => core.jobs.cancel(core.jobs.get(params.id, params.env).id));
