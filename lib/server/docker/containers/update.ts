import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { Engine } from '../engines';
import { asking } from '../errors';

/**
 * Changes limits and restart policy of a container, running or not: what `changes` does not name stays. Answers what the
 * engine warns of. Engine API `POST /containers/{id}/update`. Throws `not-found`, `conflict`, `bad-request`.
 */
export async function update(engine: Engine, id: string, changes: UpdateRequest): Promise<string[]> {
  const answer = (await asking(engine.requests.getContainer(id).update(changes))) as { Warnings?: string[] | null };
  return answer.Warnings ?? [];
}
