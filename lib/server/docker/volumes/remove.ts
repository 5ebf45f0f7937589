import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Removes a volume and the data in it. Engine API `DELETE /volumes/{name}`. Throws `not-found`, unless forced, and `conflict`
 * with the ids of the containers that mount it, forced or not.
 */
export async function remove(engine: Engine, name: string, { force }: { force: boolean }): Promise<void> {
  await asking(engine.requests.getVolume(name).remove({ force }));
}
