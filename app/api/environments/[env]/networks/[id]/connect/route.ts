import { connectNetwork } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `POST`: joins a container to a network, within the policy. 204. */
export const POST = route(connectNetwork, async ({ caller, core, params, body }) => {
  const { judged, live } = core.environment(params.env);
  await judged(caller).connect(params.id, body);
  // Of a container that does not run the engine sends no event.
  live.lookAt(body.containerId);
});
