import type { Db } from '../db/database';
import type { Place } from './cookie';
import { createEntry, type Entry } from './entry';
import type { People } from './people';
import { createPeopleDesk, type PeopleDesk } from './people-desk';
import { createKeyDesk, type KeyDesk } from './key-desk';
import type { Keys } from './keys';
import { createProfile, type Profile } from './profile';
import type { PersonAuth } from './better-auth';
import type { Sessions } from './sessions';
import { createThrottle, type Throttle } from './throttle';

/** What people do with accounts. Each method is one call of the API; it has been permitted already. */
export interface Accounts {
  /** Whether any account exists. */
  any(): boolean;
  readonly entry: Entry;
  readonly profile: Profile;
  readonly people: PeopleDesk;
  readonly keys: KeyDesk;
  /** Reads everybody again and ends what no longer holds: another process changed the database. */
  reload(): Promise<void>;
  /** Calls `listener` when the first account was made or the last one is gone, until the answer is called. */
  subscribe(listener: () => void): () => void;
}

/** What the parts of accounts are made of. */
export interface AccountParts {
  db: Db;
  people: People;
  sessions: Sessions;
  keys: Keys;
  throttle: Throttle;
  /** better-auth, loaded when it is asked for the first time: most starts never need it. */
  auth: () => Promise<PersonAuth>;
  /** What the cookie depends on of where Quayside is reached. */
  site: Place;
  isEnvironment: (slug: string) => boolean;
}

/** `secret`: what better-auth signs with. */
export function createAccounts(
  given: Omit<AccountParts, 'throttle' | 'auth'> & { secret: string; throttle?: Throttle },
): Accounts {
  const { db, people, sessions, secret } = given;
  let loaded: Promise<PersonAuth> | undefined;
  const auth = () => (loaded ??= import('./better-auth').then((module) => module.createPersonAuth(db, secret)));
  const parts: AccountParts = { ...given, auth, throttle: given.throttle ?? createThrottle() };
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    any: () => people.any(),
    entry: createEntry(parts, tell),
    profile: createProfile(parts),
    people: createPeopleDesk(parts),
    keys: createKeyDesk(parts),
    async reload() {
      const before = people.any();
      const changed = await people.reload();
      await Promise.all(changed.map((id) => sessions.revokePerson(id)));
      await sessions.reload();
      if (people.any() !== before) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
