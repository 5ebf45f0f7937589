import { connectNetwork } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `POST`: joins a container to a network. 204. */
export const POST = route(connectNetwork, async ({ core, params, body }) => {
  const { docker, live } = core.environment(params.env);
  await docker.networks.connect(params.id, body);
  // Of a container that does not run the engine sends no event.
  live.lookAt(body.containerId);
});
