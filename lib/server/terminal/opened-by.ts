import type { Caller } from '@/lib/contract/roles';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { Session } from './session';

/**
 * Who opened a terminal or started a job, as it is kept of them. When the session ends that opened a terminal, so does the
 * terminal.
 */
export interface OpenedBy {
  sessionId: string | null;
  /** Null: whoever held the launch link, while there were no accounts. */
  personId: string | null;
  name: string | null;
  /** By which key of that person, where it was one. */
  key?: { id: string; name: string };
  address: string;
}

export function openedBy({ actor, sessionId, address }: Caller): OpenedBy {
  if (actor.kind !== 'person' && actor.kind !== 'apiKey') return { sessionId, address, personId: null, name: null };
  const by = { sessionId, address, personId: actor.id, name: actor.name };
  return actor.kind === 'apiKey' ? { ...by, key: actor.key } : by;
}

/** They again, for the audit log: what they may do now is not told. */
export function asCaller({ sessionId, personId, name, key, address }: OpenedBy): Caller {
  if (personId === null) return { actor: { kind: 'local' }, sessionId, address };
  const known = { id: personId, name: name ?? '', roles: {} };
  return {
    actor: key ? { kind: 'apiKey', ...known, key } : { kind: 'person', ...known, owner: false },
    sessionId,
    address,
  };
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
