import { killContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: sends a signal to many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(killContainers, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.many.kill(body.ids, body.signal),
);
