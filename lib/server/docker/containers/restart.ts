import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Stops a container as `stop` does and starts it again. Engine API `POST /containers/{id}/restart`, `timeout` in seconds.
 * Throws `not-found`, and what keeps it from starting.
 */
export async function restart(engine: Engine, id: string, timeout?: number): Promise<void> {
  await asking(engine.streams.getContainer(id).restart(timeout === undefined ? {} : { t: timeout }));
}
