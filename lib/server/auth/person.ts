import type { Person, PersonSession } from '@/lib/contract/people';
import { Failure } from '../errors/failure';
import { isPlaceholder } from './names';
import type { PersonRecord } from './people';
import type { ListedSession, Sessions } from './sessions';

/** A person as the wire shows them. */
export function toPerson(record: PersonRecord, sessions: Pick<Sessions, 'list'>): Person {
  const { id, name, email, owner, roles, createdAt, lastSeenAt } = record;
  return { id, name, email, owner, roles: { ...roles }, createdAt, lastSeenAt, sessions: sessions.list(id).length };
}

/** A session as the wire shows it to whoever asks through the session `current`. */
export function toPersonSession(session: ListedSession, current: string | null): PersonSession {
  const { agent, ...shown } = session;
  return { ...shown, browser: agent, current: session.id === current };
}

/** Throws `bad-request` for an address that would pass for a placeholder. */
export function requireRealEmail(email: string | null): void {
  if (email !== null && isPlaceholder(email)) throw new Failure('bad-request', { field: 'email' });
}
