import { stopContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: stops many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(stopContainers, ({ core, params, body }) =>
  core.stopMany(params.env, body.ids, body.timeout),
);
