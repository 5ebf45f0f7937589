import type { Engine } from '../engines';
import { asking } from '../errors';

/** Gives a container another name. Engine API `POST /containers/{id}/rename`. Throws `name-taken`, `not-found`. */
export async function rename(engine: Engine, id: string, name: string): Promise<void> {
  await asking(engine.requests.getContainer(id).rename({ name }));
}
