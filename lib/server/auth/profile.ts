import type { z } from 'zod';
import type { ChangePasswordRequest, ChangeProfileRequest, Person, PersonSession } from '@/lib/contract/people';
import type { Caller } from '@/lib/contract/roles';
import { Failure } from '../errors/failure';
import type { AccountParts } from './accounts';
import { requireStrong } from './password-strength';
import type { PersonRecord } from './people';
import { readPasswordHash } from './people-rows';
import { requireRealEmail, toPerson, toPersonSession } from './person';

/** What people do with their own account. Throws `not-found` for a caller who has none. */
export interface Profile {
  get(caller: Caller): Person;
  /** Throws `account-taken`. */
  change(caller: Caller, given: z.infer<typeof ChangeProfileRequest>): Promise<Person>;
  /**
   * Ends every other session of the person. Throws `wrong-password`, `weak-password`, `same-password` and
   * `too-many-requests`.
   */
  setPassword(caller: Caller, given: z.infer<typeof ChangePasswordRequest>): Promise<void>;
  sessions(caller: Caller): PersonSession[];
  /** Ends one session of the caller's own. Throws `not-found`. */
  endSession(caller: Caller, id: string): Promise<void>;
  /** Ends every session of the caller's own but the one that asks. */
  endOthers(caller: Caller): Promise<void>;
}

export function createProfile({ db, people, sessions, throttle, auth }: AccountParts): Profile {
  const own = ({ actor }: Caller): PersonRecord => {
    const person = 'id' in actor ? people.get(actor.id) : undefined;
    if (!person) throw new Failure('not-found', { detail: 'profile' });
    return person;
  };
  return {
    get: (caller) => toPerson(own(caller), sessions),
    async change(caller, { email }) {
      requireRealEmail(email);
      return toPerson(await people.setEmail(own(caller).id, email), sessions);
    },
    async setPassword(caller, { current, next }) {
      const { id, name, email } = own(caller);
      const { hash, verify } = await auth();
      // Whoever holds the session may still not know the password.
      const right = await throttle.guard({ account: id, address: caller.address, known: true }, async () => {
        const kept = await readPasswordHash(db, id);
        return kept !== null && (await verify(kept, current)) ? true : null;
      });
      if (!right) throw new Failure('wrong-password', { field: 'current' });
      if (next === current) throw new Failure('same-password', { field: 'next' });
      await requireStrong(next, [name, email], 'next');
      await people.setPassword(id, await hash(next), false);
      await sessions.revokePerson(id, caller.sessionId);
    },
    sessions: (caller) => sessions.list(own(caller).id).map((session) => toPersonSession(session, caller.sessionId)),
    async endSession(caller, id) {
      if (!(await sessions.revoke(id, own(caller).id))) throw new Failure('not-found', { detail: `session ${id}` });
    },
    endOthers: (caller) => sessions.revokePerson(own(caller).id, caller.sessionId),
  };
}
