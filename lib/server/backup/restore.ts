import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Decrypter } from 'age-encryption';
import Database from 'libsql';
import { claimDataFolder } from '../db/data-folder';
import { requireKnownSchemaAt } from '../db/schema';
import { StartRefused } from '../start-refused';
import { readArchive } from './archive';
import { databaseName, Manifest, manifestName } from './contents';
import { isOurs, replaceWith } from './replace';
import { withStage } from './stage';

/** What was restored, and where lies what was there before; null: there was nothing. */
export interface Restored {
  manifest: Manifest;
  before: string | null;
}

/**
 * Puts what `makeBackup` wrote in the place of what the data folder holds, once it is read whole and found sound. All
 * sessions and API keys end: one that was revoked since must not come back. Throws `StartRefused` and leaves all as it was: a server
 * has the folder, it is not empty and not `force`, the backup does not open, is damaged, or of a newer Quayside.
 */
export async function restoreBackup(
  dataFolder: string,
  input: Readable,
  opener: Decrypter,
  force: boolean,
): Promise<Restored> {
  const release = claimDataFolder(dataFolder);
  try {
    if (!force && readdirSync(dataFolder).some(isOurs))
      throw new StartRefused(`${dataFolder} is not empty: --force puts the backup in its place, and keeps it aside.`);
    return await withStage(dataFolder, 'restore.tmp-', async (stage) => {
      const manifest = await unpackBackup(input, opener, stage);
      return { manifest, before: replaceWith(dataFolder, stage) };
    });
  } finally {
    release();
  }
}

/**
 * Unpacks a backup into the empty folder `stage`, so that what is in it then can take the place of a data folder. Throws
 * `StartRefused`: it does not open, is damaged, or of a newer Quayside.
 */
export async function unpackBackup(input: Readable, opener: Decrypter, stage: string): Promise<Manifest> {
  await readArchive(input, opener, stage);
  const manifest = readManifest(join(stage, manifestName));
  rmSync(join(stage, manifestName));
  prepareDatabase(join(stage, databaseName));
  return manifest;
}

function readManifest(path: string): Manifest {
  const parsed = existsSync(path) ? Manifest.safeParse(JSON.parse(readFileSync(path, 'utf8'))) : null;
  if (!parsed?.success) throw new StartRefused('This is no backup that this Quayside can read.');
  return parsed.data;
}

/** Throws unless the database is sound and of a schema that is known here; ends the sessions and keys in it. */
function prepareDatabase(path: string): void {
  if (!existsSync(path)) throw new StartRefused('The backup holds no database.');
  try {
    requireKnownSchemaAt(path);
    endSessions(path);
  } catch (error) {
    // What is no database at all, or has a broken page.
    if (!(error instanceof Database.SqliteError)) throw error;
    throw new StartRefused('The database in the backup is damaged.', { cause: error });
  }
}

function endSessions(path: string): void {
  const file = new Database(path);
  try {
    const found = file.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    if (found[0]?.integrity_check !== 'ok') throw new StartRefused('The database in the backup is damaged.');
    const ways = "'session', 'person_session', 'api_key'";
    const tables = file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name IN (${ways})`).all();
    for (const { name } of tables as { name: string }[]) file.exec(`DELETE FROM ${name}`);
  } finally {
    file.close();
  }
}
