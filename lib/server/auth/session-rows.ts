import type { Db } from '../db/database';

/** A session as it is held: hashes of its two halves, whose it is, and how it is used. Times ISO 8601. */
export interface HeldSession {
  /** Names the session in lists and in what it started; opens nothing. */
  readonly id: string;
  /** Null: a launch link was exchanged for it. */
  readonly personId: string | null;
  readonly cookieHash: string;
  readonly tokenHash: string;
  readonly address: string;
  /** The User-Agent header of the sign-in. */
  readonly agent: string;
  readonly createdAt: string;
  seenAt: string;
  /** When `seenAt` was last written. */
  keptAt: string;
}

/** Every session that the database holds, ended or not. */
export async function loadSessions(db: Db): Promise<HeldSession[]> {
  const launch = await db.selectFrom('session').selectAll().execute();
  const people = await db.selectFrom('person_session').selectAll().execute();
  return [
    ...launch.map((row) => ({
      id: launchSessionId(row.id_hash),
      personId: null,
      cookieHash: row.id_hash,
      tokenHash: row.token_hash,
      address: '',
      agent: '',
      createdAt: row.created_at,
      seenAt: row.seen_at,
      keptAt: row.seen_at,
    })),
    ...people.map((row) => ({
      id: row.id,
      personId: row.person_id,
      cookieHash: row.cookie_hash,
      tokenHash: row.token_hash,
      address: row.address ?? '',
      agent: row.agent ?? '',
      createdAt: row.created_at,
      seenAt: row.seen_at,
      keptAt: row.seen_at,
    })),
  ];
}

/** A launch session is named by the start of its cookie's hash, which opens nothing. */
export function launchSessionId(cookieHash: string): string {
  return cookieHash.slice(0, 16);
}

export async function insertLaunchSession(db: Db, session: HeldSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id_hash: session.cookieHash,
      token_hash: session.tokenHash,
      created_at: session.createdAt,
      seen_at: session.seenAt,
    })
    .execute();
}

export async function writeSessionSeen(db: Db, session: HeldSession, expiresAt: string): Promise<void> {
  const { cookieHash, personId, seenAt } = session;
  if (personId === null)
    await db.updateTable('session').set({ seen_at: seenAt }).where('id_hash', '=', cookieHash).execute();
  else
    await db
      .updateTable('person_session')
      .set({ seen_at: seenAt, expires_at: expiresAt, updated_at: seenAt })
      .where('cookie_hash', '=', cookieHash)
      .execute();
}

/** Takes sessions out of the database, in pieces that SQLite takes as parameters. */
export async function deleteSessions(db: Db, sessions: readonly HeldSession[]): Promise<void> {
  for (let start = 0; start < sessions.length; start += 500) {
    const hashes = sessions.slice(start, start + 500).map(({ cookieHash }) => cookieHash);
    await db.deleteFrom('session').where('id_hash', 'in', hashes).execute();
    await db.deleteFrom('person_session').where('cookie_hash', 'in', hashes).execute();
  }
}

/** The sessions of people that the database holds at this moment, by the hash of their cookie. */
export async function personSessionHashes(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('person_session').select('cookie_hash').execute();
  return new Set(rows.map((row) => row.cookie_hash));
}
