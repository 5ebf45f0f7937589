import type { CreateBody } from '@/lib/contract/run/body';
import type { Environment } from '../core';
import type { JudgedVerbs } from '../policy/judged-verbs';
import type { PutBack } from '../policy/put-back';
import type { Made } from './entry';

/** Makes a container in all its networks, and does not start it. `made` tells its id before it is joined to them. Throws the engine's error. */
export async function make(
  { docker }: Environment,
  verbs: Pick<JudgedVerbs | PutBack, 'create' | 'connect'>,
  name: string,
  { body, connect, disconnect }: Made,
  made: (id: string) => Promise<void>,
): Promise<string> {
  const { id } = await verbs.create({ name, body: body as CreateBody });
  await made(id);
  if (disconnect !== null) await docker.networks.disconnect(disconnect, id, false);
  for (const { network, endpoint } of connect) await verbs.connect(network, id, endpoint);
  return id;
}
