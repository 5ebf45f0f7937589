import type { Engine } from '../engines';
import { asking } from '../errors';
import type { NetworkAnswer } from './list';

/** The driver of a network by its name or id. Engine API `GET /networks/{id}`. Throws `not-found`. */
export async function inspect(engine: Engine, name: string): Promise<{ driver: string }> {
  return { driver: (await raw(engine, name)).Driver };
}

/** The engine's own words of a network. Engine API `GET /networks/{id}`. Throws `not-found`. */
export async function raw(engine: Engine, name: string): Promise<NetworkAnswer> {
  return asking(engine.requests.getNetwork(name).inspect() as unknown as Promise<NetworkAnswer>);
}
