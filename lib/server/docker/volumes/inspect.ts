import type { Engine } from '../engines';
import { asking } from '../errors';
import type { VolumeAnswer } from './list';

/** What a volume is made of. Engine API `GET /volumes/{name}`; `name` as the engine allows it. Throws `not-found`. */
export async function inspect(
  engine: Engine,
  name: string,
): Promise<{ driver: string; options: Record<string, string> }> {
  const volume = await raw(engine, name);
  return { driver: volume.Driver, options: volume.Options ?? {} };
}

/** The engine's own words of a volume. Engine API `GET /volumes/{name}`. Throws `not-found`. */
export async function raw(engine: Engine, name: string): Promise<VolumeAnswer> {
  return asking(engine.requests.getVolume(name).inspect() as unknown as Promise<VolumeAnswer>);
}
