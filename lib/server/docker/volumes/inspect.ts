import type { Engine } from '../engines';
import { asking } from '../errors';

/** What a volume is made of. Engine API `GET /volumes/{name}`; `name` as the engine allows it. Throws `not-found`. */
export async function inspect(
  engine: Engine,
  name: string,
): Promise<{ driver: string; options: Record<string, string> }> {
  const volume = await asking(engine.requests.getVolume(name).inspect());
  return { driver: volume.Driver, options: volume.Options ?? {} };
}
