import { asking } from '../errors';
import type { Engine } from '../engines';

/**
 * Starts a container: Engine API `POST /containers/{id}/start`. Throws `not-modified` when it runs already,
 * `port-taken`, `engine-error` with the runtime's words when its command cannot run.
 */
export async function start(engine: Engine, containerId: string): Promise<void> {
  await asking(engine.requests.getContainer(containerId).start());
}
