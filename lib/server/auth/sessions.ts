import type { Actor } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { hashSecret, matchesHash, newSecret } from './secrets';

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

/** The sessions that launch links were exchanged for. They outlive a restart; only hashes are kept. */
export interface Sessions {
  create(): Promise<NewSession>;
  /** Whether the cookie names a session. Enough to be served the page, which holds nothing of an engine. */
  knows(id: string | undefined): boolean;
  /** What cookie and token together open, or null. Needed for every call of the API and for a socket. */
  find(id: string | undefined, token: string | undefined): Signed | null;
}

const localActor: Actor = { kind: 'local' };

/** Loads the sessions of `db`. */
export async function createSessions(db: Db, now: () => Date = () => new Date()): Promise<Sessions> {
  const rows = await db.selectFrom('session').selectAll().execute();
  const tokenHashes = new Map(rows.map((row) => [row.id_hash, row.token_hash]));
  return {
    async create() {
      const session = { id: newSecret(), token: newSecret() };
      const idHash = hashSecret(session.id);
      const tokenHash = hashSecret(session.token);
      const at = now().toISOString();
      await db
        .insertInto('session')
        .values({ id_hash: idHash, token_hash: tokenHash, created_at: at, seen_at: at })
        .execute();
      tokenHashes.set(idHash, tokenHash);
      return session;
    },
    knows: (id) => id !== undefined && tokenHashes.has(hashSecret(id)),
    find(id, token) {
      if (!id || !token) return null;
      const idHash = hashSecret(id);
      const tokenHash = tokenHashes.get(idHash);
      if (!tokenHash || !matchesHash(token, tokenHash)) return null;
      return { sessionId: idHash.slice(0, 16), actor: localActor };
    },
  };
}
