import type { Actor, EnvironmentRole } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { Failure } from '../errors/failure';
import { logged } from '../log/log';
import { comparable } from './names';
import { oneAtATime } from './one-at-a-time';
import * as rows from './people-rows';

export type Roles = Readonly<Record<string, EnvironmentRole>>;
/** What a person may: everything, or a role in each of some environments. */
export interface Rights {
  owner: boolean;
  roles: Roles;
}
/** What is known of a person. `email` null: none was given. Times ISO 8601. */
export interface PersonRecord extends Rights {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly createdAt: string;
  /** When the password was last set; tells a change that another process made. */
  readonly passwordAt: string;
  /** Somebody else set it: an own one is to be chosen. */
  readonly passwordGiven: boolean;
  readonly lastSeenAt: string | null;
}
/** A person to be: `hash` is of the password, `passwordGiven` tells that somebody else set it. */
export interface NewPerson extends Rights {
  name: string;
  email: string | null;
  hash: string;
  passwordGiven: boolean;
}
type PersonActor = Extract<Actor, { kind: 'person' | 'newcomer' }>;

/** Everybody with an account, in memory and written through: who acts is known without a query. */
export interface People {
  /** Whether any account exists. */
  any(): boolean;
  list(): readonly PersonRecord[];
  get(id: string): PersonRecord | undefined;
  /** The person of a user name or an e-mail, however it is written. */
  byName(nameOrEmail: string): PersonRecord | undefined;
  /** The person as one who acts: a newcomer until they have a password of their own. */
  actor(id: string): PersonActor | undefined;
  /** Throws `account-taken` where a name or an e-mail is another's than the person's of that id. */
  requireFree(given: { name?: string; email?: string | null }, id?: string): void;
  /** Adds a person. `first`: only while there is nobody, else `conflict`. Throws `account-taken` with its field. */
  add(person: NewPerson, options?: { first?: boolean }): Promise<PersonRecord>;
  /** Sets what is given. Throws `not-found`, and `last-owner` when no owner would be left. */
  setRights(id: string, rights: Partial<Rights>): Promise<PersonRecord>;
  /** Throws `account-taken` when the e-mail is another's. */
  setEmail(id: string, email: string | null): Promise<PersonRecord>;
  /** `given`: somebody else set it. */
  setPassword(id: string, hash: string, given: boolean): Promise<void>;
  /** Throws `not-found`, and `last-owner`. */
  remove(id: string): Promise<void>;
  /** Notes that the person was seen; written too when `keep`. */
  seen(id: string, at: string, keep: boolean): void;
  /** Reads everybody again, since another process wrote. Answers who is gone or has another password or other rights. */
  reload(): Promise<string[]>;
  /** Calls `listener` after each change of what is known of anybody, until the answer is called. */
  subscribe(listener: () => void): () => void;
}

const actorOf = ({ id, name, owner, roles, passwordGiven }: PersonRecord): PersonActor =>
  Object.freeze(passwordGiven ? { kind: 'newcomer', id, name } : { kind: 'person', id, name, owner, roles });
const rightsOf = ({ owner, roles, passwordAt }: PersonRecord) => JSON.stringify([owner, roles, passwordAt]);

/** Loads the people of `db`. */
export async function createPeople(db: Db, now: () => Date = () => new Date()): Promise<People> {
  const records = new Map<string, PersonRecord>();
  const actors = new Map<string, PersonActor>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  /** Each change looks at all the others there are before it is made: of two at a time one comes after. */
  const inTurn = oneAtATime();
  const keep = (record: PersonRecord): PersonRecord => {
    records.set(record.id, record);
    actors.set(record.id, actorOf(record));
    tell();
    return record;
  };
  const drop = (id: string) => {
    records.delete(id);
    actors.delete(id);
    tell();
  };
  for (const record of await rows.loadPeople(db)) keep(record);

  const find = (id: string): PersonRecord => {
    const record = records.get(id);
    if (!record) throw new Failure('not-found', { detail: `person ${id}` });
    return record;
  };
  const byName = (given: string): PersonRecord | undefined => {
    const wanted = comparable(given);
    return [...records.values()].find(
      ({ name, email }) => comparable(name) === wanted || (email !== null && comparable(email) === wanted),
    );
  };
  const requireFree: People['requireFree'] = (given, id) => {
    for (const field of ['name', 'email'] as const) {
      const value = given[field];
      const other = value ? byName(value) : undefined;
      if (other && other.id !== id) throw new Failure('account-taken', { field });
    }
  };
  /** Without an owner nobody could ever make one again. */
  const requireOwnerBeside = (id: string) => {
    if (![...records.values()].some((record) => record.owner && record.id !== id)) throw new Failure('last-owner');
  };
  /** Changes memory first, so that what is taken away is gone at once; back again when it could not be written. */
  const change = async (before: PersonRecord, record: PersonRecord, write: () => Promise<unknown>) => {
    keep(record);
    await write().catch((error: unknown) => {
      keep(before);
      throw error;
    });
    return record;
  };

  return {
    any: () => records.size > 0,
    list: () => [...records.values()],
    get: (id) => records.get(id),
    byName,
    actor: (id) => actors.get(id),
    requireFree,
    add: (person, { first = false } = {}) =>
      inTurn(async () => {
        requireFree(person);
        if (first && records.size > 0) throw new Failure('conflict', { detail: 'There is an account already.' });
        return keep(await rows.insertPerson(db, person, now()));
      }),
    setRights: (id, rights) =>
      inTurn(async () => {
        const before = find(id);
        const record = { ...before, ...rights };
        if (before.owner && !record.owner) requireOwnerBeside(id);
        return change(before, record, () => rows.writeRights(db, record));
      }),
    setEmail: (id, email) =>
      inTurn(async () => {
        const before = find(id);
        requireFree({ email }, id);
        return change(before, { ...before, email }, () => rows.writeEmail(db, id, email, now()));
      }),
    setPassword: (id, hash, passwordGiven) =>
      inTurn(async () => {
        const before = find(id);
        const at = now();
        const record = { ...before, passwordAt: at.toISOString(), passwordGiven };
        await change(before, record, () => rows.writePassword(db, id, hash, passwordGiven, at));
      }),
    remove: (id) =>
      inTurn(async () => {
        const before = find(id);
        if (before.owner) requireOwnerBeside(id);
        drop(id);
        await rows.deletePerson(db, id).catch((error: unknown) => {
          keep(before);
          throw error;
        });
      }),
    seen(id, at, kept) {
      const record = records.get(id);
      if (!record) return;
      records.set(id, { ...record, lastSeenAt: at });
      if (!kept) return;
      rows.writeSeen(db, id, at).catch(logged('that somebody was seen could not be kept'));
      tell();
    },
    reload: () =>
      inTurn(async () => {
        const before = [...records.values()];
        const found = new Map((await rows.loadPeople(db)).map((record) => [record.id, record]));
        const changed = before.filter((record) => {
          const row = found.get(record.id);
          return !row || rightsOf(row) !== rightsOf(record);
        });
        for (const { id } of before) drop(id);
        for (const record of found.values()) keep(record);
        return changed.map(({ id }) => id);
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
