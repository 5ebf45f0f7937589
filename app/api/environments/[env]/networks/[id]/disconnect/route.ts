import { disconnectNetwork } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `POST`: takes a container out of a network. 204. */
export const POST = route(disconnectNetwork, async ({ core, params, body }) => {
  const { docker, live } = core.environment(params.env);
  await docker.networks.disconnect(params.id, body.containerId, body.force);
  live.lookAt(body.containerId);
});
