import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Removes a network. Engine API `DELETE /networks/{id}`. Throws `not-found`, and the engine's words for one of its own, or
 * while a running container is in it; those that do not run are left with a network that is gone.
 */
export async function remove(engine: Engine, name: string): Promise<void> {
  await asking(engine.requests.getNetwork(name).remove());
}
