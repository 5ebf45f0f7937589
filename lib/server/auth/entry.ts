import type { z } from 'zod';
import type { SetUpRequest, SignInRequest } from '@/lib/contract/people';
import type { Caller } from '@/lib/contract/roles';
import { Failure } from '../errors/failure';
import type { AccountParts } from './accounts';
import { endedCookie, sessionCookie } from './cookie';
import { KnownAddresses } from './known-addresses';
import { comparable } from './names';
import { requireStrong } from './password-strength';
import type { PersonRecord } from './people';
import { requireRealEmail } from './person';
import type { Signed } from './sessions';

/** A session that was just made: the `Set-Cookie` value, and the token that the page keeps. */
export interface Entered {
  /** Who is in now, through which session. */
  signed: Signed;
  setCookie: string;
  token: string;
}
/** Who asks to come in: through which session so far, and with which User-Agent header. */
export type Asker = Pick<Caller, 'address' | 'sessionId'> & { agent: string };

/** The ways in and out. */
export interface Entry {
  /** Throws `wrong-credentials`, whatever of the two is wrong, and `too-many-requests`. */
  signIn(given: z.infer<typeof SignInRequest>, asker: Asker): Promise<Entered>;
  /** Makes the first account, an owner, and signs it in; every launch session ends. Throws `conflict`, `weak-password`. */
  setUp(given: z.infer<typeof SetUpRequest>, asker: Asker): Promise<Entered>;
  /** The same without a browser. */
  addFirst(given: z.infer<typeof SetUpRequest>): Promise<PersonRecord>;
  /** Ends the session that asks. Answers the `Set-Cookie` value that takes the cookie away. */
  signOut(caller: Caller): Promise<string>;
}

/** `accountsChanged` is called when the first account was made. */
export function createEntry(parts: AccountParts, accountsChanged: () => void): Entry {
  const { people, sessions, throttle, auth, site } = parts;
  const known = new KnownAddresses(sessions);

  /** Signs in with a password that is to be checked. Null: it is wrong, or the person's sessions were ended meanwhile. */
  const enter = async (name: string, password: string, { address, agent }: Asker, epoch: number) => {
    const made = await (await auth()).signIn({ name, password, address, agent });
    if (!made) return null;
    const { session, secrets } = made;
    if (!(await sessions.adopt(session, epoch))) return null;
    known.add(session.personId, address);
    const signed = sessions.find(secrets.id, secrets.token);
    return signed && { signed, setCookie: sessionCookie(site, secrets.id), token: secrets.token };
  };

  const addFirst: Entry['addFirst'] = async ({ name, email = null, password }) => {
    if (people.any()) throw new Failure('conflict', { detail: 'There is an account already.' });
    requireRealEmail(email);
    await requireStrong(password, [name, email]);
    const hash = await (await auth()).hash(password);
    const person = await people.add(
      { name, email, hash, passwordGiven: false, owner: true, roles: {} },
      { first: true },
    );
    await sessions.revokeLaunch();
    accountsChanged();
    return person;
  };

  return {
    addFirst,
    async signIn({ name, password }, asker) {
      const person = people.byName(name);
      const epoch = person ? sessions.epoch(person.id) : 0;
      const attempt = {
        // A name that is nobody's is counted like one that is.
        account: person?.id ?? `? ${comparable(name)}`,
        address: asker.address,
        known: person !== undefined && known.has(person.id, asker.address),
      };
      const entered = await throttle.guard(attempt, () => enter(person?.name ?? name, password, asker, epoch));
      if (!entered) throw new Failure('wrong-credentials');
      // The browser forgets the cookie that it had.
      if (asker.sessionId) await sessions.revoke(asker.sessionId);
      return entered;
    },
    async setUp(given, asker) {
      const { id, name } = await addFirst(given);
      const entered = await enter(name, given.password, asker, sessions.epoch(id));
      if (!entered) throw new Failure('wrong-credentials');
      return entered;
    },
    async signOut({ sessionId }) {
      if (sessionId) await sessions.revoke(sessionId);
      return endedCookie(site);
    },
  };
}
