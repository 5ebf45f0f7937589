import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Removes a container; `force` kills a running one first, `volumes` also removes its anonymous volumes. Engine API
 * `DELETE /containers/{id}`. Throws `conflict` when it runs or is being removed, `not-found`.
 */
export async function remove(engine: Engine, id: string, options: { force: boolean; volumes: boolean }): Promise<void> {
  await asking(engine.streams.getContainer(id).remove({ force: options.force, v: options.volumes }));
}
