import { removeVolumes } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `POST`: removes many volumes in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(removeVolumes, ({ core, params, body }) =>
  core.environment(params.env).docker.volumes.many.remove(body.names, body),
);
