import type { CreateBody } from '@/lib/contract/run/body';
import type { Environment } from '../core';
import type { JudgedVerbs } from '../policy/judged-verbs';
import type { PutBack } from '../policy/put-back';
import type { Made } from './entry';

/** Makes a container in all its networks, and does not start it. `made` is told its id. Throws the engine's error. */
export async function make(
  { docker }: Environment,
  verbs: Pick<JudgedVerbs | PutBack, 'create'>,
  name: string,
  { platform, body, disconnect }: Made,
  made: (id: string) => Promise<void>,
): Promise<string> {
  const { id } = await verbs.create({ name, platform, body: body as CreateBody });
  await made(id);
  if (disconnect !== null) await docker.networks.disconnect(disconnect, id, false);
  return id;
}
