import type { Caller } from '@/lib/contract/roles';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { Session } from './session';

/** Who opened a terminal, and through which session: when that session ends, so does the terminal. */
export interface OpenedBy {
  sessionId: string | null;
  /** Null: whoever held the launch link, while there were no accounts. */
  personId: string | null;
  name: string | null;
  address: string;
}

export function openedBy({ actor, sessionId, address }: Caller): OpenedBy {
  if (actor.kind !== 'person') return { sessionId, address, personId: null, name: null };
  return { sessionId, address, personId: actor.id, name: actor.name };
}

/**
 * Whether `caller` is the person who opened it, through whichever session. Everybody who holds the launch link is one
 * person; an account never owns what was opened before it was made.
 */
export function isOwn({ actor }: Caller, { personId }: OpenedBy): boolean {
  if (actor.kind === 'local') return personId === null;
  return actor.kind === 'person' && actor.id === personId;
}

/** A session as `caller` is told of it. */
export function shownTo(caller: Caller, session: Session): TerminalSession {
  return { ...session.snapshot(), own: isOwn(caller, session.openedBy), openedBy: session.openedBy.name };
}
