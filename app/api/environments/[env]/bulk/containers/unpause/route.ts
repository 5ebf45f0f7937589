import { unpauseContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: unpauses many containers in parallel. 200 with a `BulkResult` for each. */
export const POST = route(unpauseContainers, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.many.unpause(body.ids),
);
