import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect, type Generated } from 'kysely';
import Database from 'libsql';
import { makePrivateFolder } from './data-folder';
import { migrate } from './migrate';
import type { PeopleTables } from './people-tables';
import { requireKnownSchema } from './schema';

/** Tables of Quayside's own database. Times are ISO 8601, JSON columns hold the schema named beside them. */
export interface Tables extends PeopleTables {
  /** Sessions that launch links were exchanged for; a person's are in `person_session`. */
  session: { id_hash: string; token_hash: string; created_at: string; seen_at: string };
  /**
   * `job` holds a `Job` of the contract; `input` what it was started with, so that retry can start it again; `started_by`
   * an `OpenedBy`, null in rows of older releases.
   */
  job: {
    id: string;
    env: string;
    kind: string;
    state: string;
    created_at: string;
    job: string;
    input: string;
    started_by: string | null;
  };
  /** See `AuditEntry` of the contract; `parameters` is JSON with its secrets masked, `duration` in milliseconds. */
  audit: {
    id: Generated<number>;
    at: string;
    actor: string;
    person_id: string | null;
    person: string | null;
    session_id: string | null;
    address: string;
    operation: string;
    env: string | null;
    kind: string | null;
    object_id: string | null;
    object: string | null;
    parameters: string;
    outcome: string;
    code: string | null;
    duration: number | null;
    key_name: string | null;
  };
  /** `entry` is a sealed `Entry` of recreate/entry.ts. */
  recreation: { id: string; entry: string };
  /** `prefix` limits it to repositories below; `secret` is a sealed password or token, `ca` PEM, `insecure` 0 or 1. */
  registry: {
    id: string;
    host: string;
    prefix: string;
    name: string;
    sign_in: string;
    username: string;
    secret: string | null;
    ca: string;
    insecure: number;
    position: number;
    changed_at: string;
  };
  /** `settings` holds `MirrorSettings` of the contract. */
  mirrors: { env: string; settings: string; revision: number; changed_at: string };
  /** `health` holds a `MirrorHealth` of the contract. */
  mirror_health: { address: string; health: string; changed_at: string };
  /** `policy` holds a `Policy` of the contract. */
  policy: { env: string; policy: string; changed_at: string };
}
export type Db = Kysely<Tables>;

/** Path of the database in the data folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'quayside.db');
}

/**
 * Opens the database in `folder`, which gets mode 0700, and brings it up to date. Throws when the folder cannot be
 * written or a migration fails, and `StartRefused` when a newer Quayside has written it. libsql's calls are synchronous: callers batch their writes.
 */
export async function openDatabase(folder: string): Promise<Db> {
  makePrivateFolder(folder);
  const path = databaseFile(folder);
  const file = new Database(path);
  chmodSync(path, 0o600);
  requireKnownSchema(file, path);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  // `npm run admin` writes beside a running server.
  file.pragma('busy_timeout = 5000');
  // libsql has better-sqlite3's shape at run time, its types differ in names only.
  const database = file as unknown as ConstructorParameters<typeof SqliteDialect>[0]['database'];
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db, folder, (copy) => {
    file.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    chmodSync(copy, 0o600);
  });
  return db;
}
