import type Dockerode from 'dockerode';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** The driver of a network by its name or id. Engine API `GET /networks/{id}`. Throws `not-found`. */
export async function inspect(engine: Engine, name: string): Promise<{ driver: string }> {
  const network = await asking(engine.requests.getNetwork(name).inspect() as Promise<Dockerode.NetworkInspectInfo>);
  return { driver: network.Driver };
}
