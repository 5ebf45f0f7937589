import { restartContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: restarts many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(restartContainers, ({ core, caller, params, body }) =>
  core.environment(params.env).judged(caller).restartMany(body.ids, body.timeout),
);
