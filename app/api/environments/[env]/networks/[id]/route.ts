import { inspectNetwork, removeNetwork } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `GET`: one network in full (`NetworkDetail`). */
export const GET = route(inspectNetwork, async ({ core, params, shown }) =>
  shown.network(await core.environment(params.env).docker.networks.detail(params.id)),
);

/** `DELETE`: removes it. 204. */
export const DELETE = route(removeNetwork, ({ core, params }) =>
  core.environment(params.env).docker.networks.remove(params.id),
);
