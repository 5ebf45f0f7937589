import type { Actor } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { log, logged } from '../log/log';
import type { People } from './people';
import { hashSecret, matchesHash, newSecret } from './secrets';
import * as rows from './session-rows';
import type { HeldSession } from './session-rows';

/** A new session: `id` goes in the HttpOnly cookie, `token` is kept by the page. Neither works without the other. */
export interface NewSession {
  id: string;
  token: string;
}

/** A session that holds. `sessionId` names it in lists and in what it started; it opens nothing. */
export interface Signed {
  sessionId: string;
  actor: Actor;
}

/** A session of a person as it is listed. Times ISO 8601. */
export interface ListedSession extends Pick<HeldSession, 'id' | 'address' | 'agent' | 'createdAt' | 'seenAt'> {
  expiresAt: string;
}

/**
 * Every session that holds, in memory, so that one that has ended is refused from that moment on and a check asks no
 * database. They outlive a restart; only hashes are kept. A session that nobody uses ends after 30 days.
 */
export interface Sessions {
  /** Makes a session of a launch link. Null: there are accounts, and a link opens nothing. */
  create(): Promise<NewSession | null>;
  /** What the cookie alone tells: enough to be served the page, which holds nothing of an engine. Null: no session. */
  byCookie(id: string | undefined): Signed | null;
  /** What cookie and token together open, or null. Needed for every call of the API and for a socket. */
  find(id: string | undefined, token: string | undefined): Signed | null;
  /** Whether the session of that id still holds. */
  holds(sessionId: string): boolean;
  /** The session is in use, though it makes no call: a socket is open. */
  touch(sessionId: string): void;
  list(personId: string): ListedSession[];
  /** Changes whenever a person's sessions are ended: `adopt` takes none that was begun before. */
  epoch(personId: string): number;
  /**
   * Holds a session that the database has already. False, and it is out of the database again: its person is gone, or
   * `epoch` is past.
   */
  adopt(session: HeldSession, epoch: number): Promise<boolean>;
  /** Ends a session. False: there is none of that id, or it is not that person's. */
  revoke(sessionId: string, personId?: string): Promise<boolean>;
  /** Ends every session of a person, but the one of the id `but`. */
  revokePerson(personId: string, but?: string | null): Promise<void>;
  /** Ends every session of a launch link. */
  revokeLaunch(): Promise<void>;
  /** Ends what another process took out of the database. */
  reload(): Promise<void>;
  /** Tells `listener` of sessions at the moment when they end, until the answer is called. */
  subscribe(listener: (ended: readonly string[]) => void): () => void;
}

/** A session ends when nobody used it for this long. Milliseconds. */
export const lifetimeMs = 30 * 24 * 60 * 60 * 1000;
/** That a session is used is written at most this often. Milliseconds. */
const keepEveryMs = 60 * 60 * 1000;
/** A person's sessions beyond this many: the one that was not used for longest ends. */
const maximumSessions = 100;

interface Parts {
  db: Db;
  people: People;
  /** Who holds a launch link. */
  launchActor?: Extract<Actor, { kind: 'local' | 'setup' }>;
  now?: () => Date;
}

/** Loads the sessions of `db`. */
export async function createSessions(parts: Parts): Promise<Sessions> {
  const { db, people, launchActor = { kind: 'local' }, now = () => new Date() } = parts;
  const byCookie = new Map<string, HeldSession>();
  const byId = new Map<string, HeldSession>();
  const epochs = new Map<string, number>();
  const listeners = new Set<(ended: readonly string[]) => void>();

  const expiryOf = ({ seenAt }: HeldSession) => Date.parse(seenAt) + lifetimeMs;
  const hold = (session: HeldSession) => {
    byCookie.set(session.cookieHash, session);
    byId.set(session.id, session);
  };
  /** Memory first: what follows is refused from here on. Then sockets and terminals, then the database. */
  const end = async (ended: readonly HeldSession[]): Promise<void> => {
    if (ended.length === 0) return;
    for (const { cookieHash, id } of ended) {
      byCookie.delete(cookieHash);
      byId.delete(id);
    }
    const ids = ended.map(({ id }) => id);
    for (const listener of listeners)
      try {
        listener(ids);
      } catch (error) {
        // What one of them cannot do must not keep the others from it.
        log.error('what follows the end of a session failed', {}, error);
      }
    await rows.deleteSessions(db, ended);
  };
  const use = (session: HeldSession) => {
    const time = now().getTime();
    session.seenAt = new Date(time).toISOString();
    const keep = time - Date.parse(session.keptAt) >= keepEveryMs;
    if (session.personId !== null) people.seen(session.personId, session.seenAt, keep);
    if (!keep) return;
    session.keptAt = session.seenAt;
    rows
      .writeSessionSeen(db, session, new Date(expiryOf(session)).toISOString())
      .catch(logged('that a session is used could not be kept'));
  };
  /** The session as one who acts; ends it when its time is over. */
  const signed = (session: HeldSession | undefined): Signed | null => {
    if (!session) return null;
    if (now().getTime() >= expiryOf(session)) {
      end([session]).catch(logged('a session that is over could not be ended'));
      return null;
    }
    const { id: sessionId, personId } = session;
    if (personId === null) return people.any() ? null : { sessionId, actor: launchActor };
    const actor = people.actor(personId);
    return actor ? { sessionId, actor } : null;
  };
  const where = (holds: (session: HeldSession) => boolean) => [...byCookie.values()].filter(holds);

  const stale: HeldSession[] = [];
  for (const session of await rows.loadSessions(db)) {
    const belongs = session.personId === null ? !people.any() : people.get(session.personId);
    if (belongs && now().getTime() < expiryOf(session)) hold(session);
    else stale.push(session);
  }
  await end(stale);

  return {
    async create() {
      if (people.any()) return null;
      const made = { id: newSecret(), token: newSecret() };
      const [cookieHash, at] = [hashSecret(made.id), now().toISOString()];
      const id = rows.launchSessionId(cookieHash);
      const session: HeldSession = {
        id,
        personId: null,
        cookieHash,
        tokenHash: hashSecret(made.token),
        address: '',
        agent: '',
        createdAt: at,
        seenAt: at,
        keptAt: at,
      };
      hold(session);
      await rows.insertLaunchSession(db, session);
      return made;
    },
    byCookie: (id) => (id ? signed(byCookie.get(hashSecret(id))) : null),
    find(id, token) {
      if (!id || !token) return null;
      const session = byCookie.get(hashSecret(id));
      if (!session || !matchesHash(token, session.tokenHash)) return null;
      const found = signed(session);
      if (found) use(session);
      return found;
    },
    holds: (sessionId) => signed(byId.get(sessionId)) !== null,
    touch(sessionId) {
      const session = byId.get(sessionId);
      if (session && signed(session)) use(session);
    },
    list: (personId) =>
      where((session) => session.personId === personId)
        .filter((session) => signed(session))
        .sort((a, b) => b.seenAt.localeCompare(a.seenAt))
        .map((session) => {
          const { id, address, agent, createdAt, seenAt } = session;
          return { id, address, agent, createdAt, seenAt, expiresAt: new Date(expiryOf(session)).toISOString() };
        }),
    epoch: (personId) => epochs.get(personId) ?? 0,
    async adopt(session, epoch) {
      const { personId } = session;
      if (personId === null || !people.get(personId) || epoch !== (epochs.get(personId) ?? 0)) {
        await rows.deleteSessions(db, [session]);
        return false;
      }
      hold(session);
      const oldest = where((other) => other.personId === personId)
        .sort((a, b) => b.seenAt.localeCompare(a.seenAt))
        .slice(maximumSessions);
      people.seen(personId, session.seenAt, true);
      await end(oldest);
      return true;
    },
    async revoke(sessionId, personId) {
      const session = byId.get(sessionId);
      if (!session || (personId !== undefined && session.personId !== personId)) return false;
      await end([session]);
      return true;
    },
    revokePerson(personId, but = null) {
      epochs.set(personId, (epochs.get(personId) ?? 0) + 1);
      return end(where((session) => session.personId === personId && session.id !== but));
    },
    revokeLaunch: () => end(where((session) => session.personId === null)),
    async reload() {
      const before = where(({ personId }) => personId !== null);
      const kept = await rows.personSessionHashes(db);
      await end(before.filter(({ cookieHash }) => !kept.has(cookieHash)));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
