import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Freezes all processes of a container. Engine API `POST /containers/{id}/pause`. Throws `not-modified` when it is paused,
 * `container-not-running`, `not-found`.
 */
export async function pause(engine: Engine, id: string): Promise<void> {
  await asking(engine.requests.getContainer(id).pause());
}

/** Lets them go on. Engine API `POST /containers/{id}/unpause`. Throws `not-modified` when it is not paused, `not-found`. */
export async function unpause(engine: Engine, id: string): Promise<void> {
  await asking(engine.requests.getContainer(id).unpause());
}
