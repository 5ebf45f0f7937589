import { startContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: starts many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(startContainers, ({ core, caller, params, body }) =>
  core.environment(params.env).judged(caller).startMany(body.ids),
);
