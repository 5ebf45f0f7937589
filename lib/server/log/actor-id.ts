import type { Actor } from '@/lib/contract/roles';

/** How whoever acts is named in the log: a person by an id that opens nothing, with that of their key, all others by what they are. */
export function actorId(actor: Actor): string {
  if (actor.kind === 'apiKey') return `${actor.id} by key ${actor.key.id}`;
  return 'id' in actor ? actor.id : actor.kind;
}
