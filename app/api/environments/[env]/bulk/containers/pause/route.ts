import { pauseContainers } from '@/lib/contract/api/bulk';
import { route } from '@/lib/server/http/route';

/** `POST`: pauses many containers in parallel. 200 with a `BulkResult` for each. */
export const POST = route(pauseContainers, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.many.pause(body.ids),
);
