import { readJob } from '@/lib/contract/api/jobs';
import { route } from '@/lib/server/http/route';

/** `GET`: one job as it stands (`Job`). */
export const GET = route(readJob, ({ core, params, shown }) => shown.job(core.jobs.get(params.id, params.env)));
