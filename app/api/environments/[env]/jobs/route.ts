import { EnvParams } from '@/lib/contract/env';
import { route } from '@/lib/server/http/route';

/** `GET`: every job that was not cleared, newest first (`Job[]`). */
export const GET = route({ may: 'job.read', params: EnvParams }, ({ core, params, shown }) =>
  shown.jobs(core.jobs.list(core.environment(params.env).slug)),
);

/** `DELETE`: forgets the jobs that have ended. */
export const DELETE = route({ may: 'job.clear', params: EnvParams }, ({ core, params }) =>
  core.jobs.clearEnded(core.environment(params.env).slug),
);
