import type { z } from 'zod';
import type { ChangePersonRequest, NewPersonRequest, Person, PersonSession } from '@/lib/contract/people';
import type { Caller } from '@/lib/contract/roles';
import { Failure } from '../errors/failure';
import type { AccountParts } from './accounts';
import { requireStrong } from './password-strength';
import type { PersonRecord, Roles } from './people';
import { requireRealEmail, toPerson, toPersonSession } from './person';

/** What an owner does with the accounts of all. Each throws `not-found` for a person who is not there. */
export interface PeopleDesk {
  list(): Person[];
  /** With a first password, in whose place its person chooses an own one. Throws `account-taken` and `weak-password`, with the field. */
  add(given: z.infer<typeof NewPersonRequest>): Promise<Person>;
  /**
   * Ends the person's sessions when rights or password change. A password that is another's is only the first one: its
   * person chooses an own one. Throws `last-owner` and `weak-password`.
   */
  change(caller: Caller, id: string, given: z.infer<typeof ChangePersonRequest>): Promise<Person>;
  /** Throws `last-owner`. */
  remove(id: string): Promise<void>;
  sessions(caller: Caller, id: string): PersonSession[];
  endSession(id: string, sessionId: string): Promise<void>;
  /** Calls `listener` after each change of what `list` or `sessions` tells, whoever made it, until the answer is called. */
  subscribe(listener: () => void): () => void;
}

export function createPeopleDesk({ people, sessions, auth, isEnvironment }: AccountParts): PeopleDesk {
  const find = (id: string): PersonRecord => {
    const person = people.get(id);
    if (!person) throw new Failure('not-found', { detail: `person ${id}` });
    return person;
  };
  const requireEnvironments = (roles: Roles) => {
    const unknown = Object.keys(roles).find((slug) => !isEnvironment(slug));
    if (unknown !== undefined) throw new Failure('bad-request', { detail: unknown, field: 'roles' });
  };
  const hashOf = async (password: string, { name, email }: Pick<PersonRecord, 'name' | 'email'>) => {
    await requireStrong(password, [name, email]);
    return (await auth()).hash(password);
  };
  return {
    list: () => people.list().map((record) => toPerson(record, sessions)),
    async add({ name, email = null, password, owner, roles }) {
      requireEnvironments(roles);
      requireRealEmail(email);
      people.requireFree({ name, email });
      const hash = await hashOf(password, { name, email });
      return toPerson(await people.add({ name, email, hash, passwordGiven: true, owner, roles }), sessions);
    },
    async change({ actor }, id, { password, ...rights }) {
      const before = find(id);
      requireEnvironments(rights.roles ?? {});
      const hash = password === undefined ? null : await hashOf(password, before);
      const { owner, roles } = { ...before, ...rights };
      const differs = owner !== before.owner || !sameRoles(roles, before.roles);
      if (differs) await people.setRights(id, { owner, roles });
      const isOwn = actor.kind === 'person' && actor.id === id;
      if (hash !== null) await people.setPassword(id, hash, !isOwn);
      if (differs || hash !== null) await sessions.revokePerson(id);
      return toPerson(find(id), sessions);
    },
    async remove(id) {
      await people.remove(id);
      await sessions.revokePerson(id);
    },
    sessions: (caller, id) => sessions.list(find(id).id).map((session) => toPersonSession(session, caller.sessionId)),
    async endSession(id, sessionId) {
      if (!(await sessions.revoke(sessionId, find(id).id)))
        throw new Failure('not-found', { detail: `session ${sessionId}` });
    },
    subscribe(listener) {
      // A session that begins tells of its person that they were seen.
      const stops = [people.subscribe(listener), sessions.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

function sameRoles(a: Roles, b: Roles): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
