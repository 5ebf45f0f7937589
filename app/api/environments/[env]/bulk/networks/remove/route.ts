import { removeNetworks } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `POST`: removes many networks in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(removeNetworks, ({ core, params, body }) =>
  core.environment(params.env).docker.networks.many.remove(body.ids),
);
