import { clearJobs, listJobs } from '@/lib/contract/api/jobs';
import { route } from '@/lib/server/http/route';

/** `GET`: every job that was not cleared, newest first (`Job[]`). */
export const GET = route(listJobs, ({ core, params, shown }) =>
  shown.jobs(core.jobs.list(core.environment(params.env).slug)),
);

/** `DELETE`: forgets the jobs that have ended. */
export const DELETE = route(clearJobs, ({ core, params }) => core.jobs.clearEnded(core.environment(params.env).slug));
