import { resolve } from 'node:path';
import { called } from '@/scripts/lib/called.mjs';
import { claimDataFolder } from '../db/data-folder';
import { openDatabase, type Db } from '../db/database';
import { backups } from '../db/migrate';
import { readGiven } from '../settings/read-given';
import type { Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import { keyFile, keyOf, readKey } from './key';
import { finishRotation, resealAll, rotateKey } from './rotate';
import { SealedUnderAnotherKey } from './seal';

/**
 * `npm run admin -- rotate-key [FILE]`: seals everything at rest under a new key of the data folder, or under the one in
 * `file`. Answers what to tell. Throws `StartRefused`: a server has the folder (it holds the old key), the key is given
 * and no file names the next one, or the key at hand is not the one that it is all sealed under.
 */
export async function rotateCommand(
  { dataFolder, key: given }: Pick<Settings, 'dataFolder' | 'key'>,
  file?: string,
): Promise<string[]> {
  if (given !== null && file === undefined)
    throw new StartRefused(
      'The key is given by QUAYSIDE_KEY or QUAYSIDE_KEY_FILE, so the next one is yours to make: ' +
        `openssl rand -base64 32 > FILE, then "${called('rotate-key FILE')}".`,
    );
  const release = claimDataFolder(dataFolder);
  const db = await openDatabase(dataFolder);
  try {
    await finishRotation(db, dataFolder);
    const old = readKey({ dataFolder, given });
    const lines = await (file === undefined ? toOwnKey(db, dataFolder, old) : toGivenKey(db, file, old));
    const copies = backups(dataFolder).length;
    if (copies > 0)
      lines.push(
        `Copies of the database from before a migration are still sealed under the old key: ${copies} in ${dataFolder}.`,
      );
    return lines;
  } catch (error) {
    if (!(error instanceof SealedUnderAnotherKey)) throw error;
    throw new StartRefused(
      'Nothing was changed: some of what is kept was sealed under another key. Give this command the QUAYSIDE_KEY or ' +
        'QUAYSIDE_KEY_FILE that the server has. What no key opens any more are jobs that can be cleared in the page.',
    );
  } finally {
    await db.destroy();
    release();
  }
}

async function toOwnKey(db: Db, dataFolder: string, old: Buffer): Promise<string[]> {
  const sealed = await rotateKey(db, dataFolder, old);
  return [`${keyFile(dataFolder)} is new, and ${valuesOf(sealed)} under it.`];
}

async function toGivenKey(db: Db, file: string, old: Buffer): Promise<string[]> {
  const sealed = await resealAll(db, old, keyOf(readGiven('FILE', file)));
  return [`${valuesOf(sealed)} under the key of ${file}.`, `Start Quayside with QUAYSIDE_KEY_FILE=${resolve(file)}.`];
}

function valuesOf(count: number): string {
  return count === 1 ? '1 value is sealed' : `${count} values are sealed`;
}
