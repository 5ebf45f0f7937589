import { inspectNetworkRaw } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker network inspect` prints of one network; without `secret.read` what is known to be harmless. */
export const GET = route(inspectNetworkRaw, async ({ core, params, shown }) =>
  shown.networkInspect(await core.environment(params.env).docker.networks.raw(params.id)),
);
