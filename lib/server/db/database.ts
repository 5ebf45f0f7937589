import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';

/** Tables of Quayside's own database. Times are ISO 8601, JSON columns hold the schema named beside them. */
export interface Tables {
  session: { id_hash: string; token_hash: string; created_at: string; seen_at: string };
  /** `job` holds a `Job` of the contract; `input` what it was started with, so that retry can start it again. */
  job: { id: string; env: string; kind: string; state: string; created_at: string; job: string; input: string };
}
export type Db = Kysely<Tables>;

/**
 * Opens (and makes or completes) the database in `folder`, which gets mode 0700. Throws when the folder cannot be
 * written. libsql's calls are synchronous: callers batch their writes.
 */
export async function openDatabase(folder: string): Promise<Db> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = new Database(join(folder, 'quayside.db'));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  // libsql has better-sqlite3's shape at run time, its types differ in names only.
  const database = file as unknown as ConstructorParameters<typeof SqliteDialect>[0]['database'];
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await db.schema
    .createTable('session')
    .ifNotExists()
    .addColumn('id_hash', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('job')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('env', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .execute();
  return db;
}
