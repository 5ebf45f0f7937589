import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Sends a signal to a container's main process. Engine API `POST /containers/{id}/kill`. Throws
 * `container-not-running`, `not-found`, `bad-request` for a signal that the engine does not know.
 */
export async function kill(engine: Engine, id: string, signal: string): Promise<void> {
  await asking(engine.requests.getContainer(id).kill({ signal }));
}
