import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@/lib/contract/roles';
import { createAccounts, type Accounts } from '../auth/accounts';
import type { Entered } from '../auth/entry';
import { createKeys, type Keys } from '../auth/keys';
import { createPeople, type People } from '../auth/people';
import { createSessions, type Sessions } from '../auth/sessions';
import { createThrottle } from '../auth/throttle';
import { openDatabase, type Db } from '../db/database';

/** Accounts on a database of their own, without a server. */
export interface TestAccounts {
  db: Db;
  folder: string;
  people: People;
  sessions: Sessions;
  keys: Keys;
  accounts: Accounts;
  /** Moves the clock of sessions on. Milliseconds. */
  pass(ms: number): void;
  /** A new set of parts on the same database, as after a restart. */
  restart(): Promise<Pick<TestAccounts, 'people' | 'sessions' | 'keys' | 'accounts'>>;
  close(): Promise<void>;
}

/** One who asks to come in. */
export const asker = (address = '192.0.2.7') => ({ address, sessionId: null, agent: 'Firefox' });
export const owner = { name: 'Li-Wei', password: 'four unrelated words' };

/** `slowMs`: how long a turn takes where sign-in is slowed down. */
export async function testAccounts(slowMs = 1): Promise<TestAccounts> {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-accounts-'));
  const db = await openDatabase(folder);
  let passed = 0;
  const make = async () => {
    const now = () => new Date(Date.now() + passed);
    const people = await createPeople(db, now);
    const sessions = await createSessions({ db, people, now });
    const keys = await createKeys(db, people, now);
    const accounts = createAccounts({
      db,
      people,
      sessions,
      keys,
      secret: 'a secret of the tests, long enough 0123456789',
      site: { port: 3000, secure: false },
      isEnvironment: (slug) => slug === 'local',
      throttle: createThrottle(900, slowMs),
    });
    return { people, sessions, keys, accounts };
  };
  return {
    db,
    folder,
    ...(await make()),
    pass: (ms) => (passed += ms),
    restart: make,
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The caller that the two halves of a session make. Throws when they open nothing. */
export function callerOf(sessions: Sessions, entered: Entered, address = '192.0.2.7'): Caller {
  const found = sessions.find(cookieOf(entered), entered.token);
  if (!found) throw new Error('The session does not hold.');
  return { ...found, address };
}

/** The secret in the cookie of a session that was just made. */
export function cookieOf({ setCookie }: Entered): string {
  return setCookie.split(';')[0]?.split('=')[1] ?? '';
}
