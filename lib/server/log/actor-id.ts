import type { Actor } from '@/lib/contract/roles';

/** How whoever acts is named in the log: a person by an id that opens nothing, all others by what they are. */
export function actorId(actor: Actor): string {
  return 'id' in actor ? actor.id : actor.kind;
}
