import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator, type Kysely, type Migration } from 'kysely';
import { jobs } from './migrations/0001-jobs';
import { audit } from './migrations/0002-audit';
import { people } from './migrations/0003-people';
import { policy } from './migrations/0004-policy';
import { givenPassword } from './migrations/0005-given-password';
import { jobStarter } from './migrations/0006-job-starter';
import { apiKeys } from './migrations/0007-api-keys';
import { recreations } from './migrations/0008-recreations';
import { registries } from './migrations/0009-registries';
import { mirrors } from './migrations/0010-mirrors';
import { mirrorHealth } from './migrations/0011-mirror-health';

/** Every migration, in the order of their names. One that was released is never changed: a new one follows. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-jobs': jobs,
  '0002-audit': audit,
  '0003-people': people,
  '0004-policy': policy,
  '0005-given-password': givenPassword,
  '0006-job-starter': jobStarter,
  '0007-api-keys': apiKeys,
  '0008-recreations': recreations,
  '0009-registries': registries,
  '0010-mirrors': mirrors,
  '0011-mirror-health': mirrorHealth,
};

/** Copies kept of the database as it was before a migration; the oldest go first. */
const backupsKept = 5;
const backupName = /^quayside\.db\.before-/;

/** The copies of the database in `folder`, oldest first. */
export function backups(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort();
}

/**
 * Brings the tables of `db` up to date; before that copies a database that already holds something to
 * `quayside.db.before-<time>-<migration>` in `folder`. `copy` writes the copy (SQLite `VACUUM INTO`). Throws what a
 * migration throws: each runs in a transaction and leaves nothing half done.
 */
export async function migrate<T>(db: Kysely<T>, folder: string, copy: (file: string) => void): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const pending = (await migrator.getMigrations()).filter((migration) => !migration.executedAt);
  const first = pending[0];
  if (!first) return;
  const isNew = (await db.introspection.getTables()).length === 0;
  if (!isNew) {
    const time = new Date().toISOString().replaceAll(':', '.');
    copy(join(folder, `quayside.db.before-${time}-${first.name}`));
    for (const old of backups(folder).slice(0, -backupsKept)) rmSync(join(folder, old));
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(String(error));
}
