import { removeContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: removes many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(removeContainers, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.many.remove(body.ids, body),
);
