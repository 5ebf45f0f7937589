import type { Engine } from '../engines';
import { asking } from '../errors';

/** What a container asks of one network, in the Engine API's words (`EndpointSettings`). */
export type EndpointSettings = Record<string, unknown>;

/**
 * Joins a container to a network with all that an endpoint can ask for, its options too: those the policy judges. Engine API `POST /networks/{id}/connect`. Throws `not-found`,
 * `conflict`.
 */
export async function join(
  engine: Engine,
  network: string,
  containerId: string,
  endpoint: EndpointSettings,
): Promise<void> {
  await asking(engine.requests.getNetwork(network).connect({ Container: containerId, EndpointConfig: endpoint }));
}
