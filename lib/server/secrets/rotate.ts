import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Db } from '../db/database';
import { contextOf } from '../jobs/store';
import { contextOf as contextOfRecreation } from '../recreate/journal';
import { keyFile, keyOf, newKey } from './key';
import { contextOf as contextOfRegistry } from '../registries/store';
import { createSeal, isSealed, type Seal } from './seal';

/** Where the next key lies from before the first value is sealed under it until the last one is. */
function nextFile(dataFolder: string): string {
  return `${keyFile(dataFolder)}.next`;
}

/**
 * Seals everything at rest under a new key of the data folder, which takes the place of the old one. Answers how many
 * values there were. The caller holds the data folder's lock. Whenever it is cut off, `finishRotation` at the next start
 * finds the one key that opens what is there: the values change in one transaction. Throws `SealedUnderAnotherKey`.
 */
export async function rotateKey(db: Db, dataFolder: string, old: Buffer): Promise<number> {
  const text = newKey();
  writeFileSync(nextFile(dataFolder), `${text}\n`, { mode: 0o600, flush: true });
  keepEntries(dataFolder);
  const sealed = await resealAll(db, old, keyOf(text)).catch((error: unknown) => {
    rmSync(nextFile(dataFolder));
    throw error;
  });
  renameSync(nextFile(dataFolder), keyFile(dataFolder));
  keepEntries(dataFolder);
  return sealed;
}

/**
 * Seals everything at rest under `next` instead of `old`, and takes care that the disk holds all of it and no byte of
 * what was sealed before. Answers how many values there were. Throws `SealedUnderAnotherKey`, and has changed nothing.
 */
export async function resealAll(db: Db, old: Buffer, next: Buffer): Promise<number> {
  const sealed = await resealRows(db, createSeal(old), createSeal(next));
  await settle(db);
  return sealed;
}

/** Ends a rotation that was cut off: keeps the next key when something is sealed under it, else lets it go. */
export async function finishRotation(db: Db, dataFolder: string): Promise<void> {
  const file = nextFile(dataFolder);
  if (!existsSync(file)) return;
  const next = createSeal(keyOf(readFileSync(file, 'utf8')));
  const rows = await db.selectFrom('job').select(['id', 'input']).execute();
  const recreations = await db.selectFrom('recreation').select(['id', 'entry']).execute();
  const registries = await db.selectFrom('registry').select(['id', 'secret']).execute();
  const isNext =
    rows.some(({ id, input }) => isSealed(input) && opens(next, input, contextOf(id))) ||
    recreations.some(({ id, entry }) => opens(next, entry, contextOfRecreation(id))) ||
    registries.some(({ id, secret }) => secret !== null && opens(next, secret, contextOfRegistry(id)));
  if (isNext) {
    await settle(db);
    renameSync(file, keyFile(dataFolder));
  } else rmSync(file);
  keepEntries(dataFolder);
}

async function resealRows(db: Db, from: Seal, to: Seal): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('job').select(['id', 'input']).execute();
    for (const { id, input } of rows) {
      const text = isSealed(input) ? from.open(input, contextOf(id)) : input;
      await transaction
        .updateTable('job')
        .set({ input: to.seal(text, contextOf(id)) })
        .where('id', '=', id)
        .execute();
    }
    const recreations = await transaction.selectFrom('recreation').select(['id', 'entry']).execute();
    for (const { id, entry } of recreations) {
      const context = contextOfRecreation(id);
      const sealed = to.seal(from.open(entry, context), context);
      await transaction.updateTable('recreation').set({ entry: sealed }).where('id', '=', id).execute();
    }
    return rows.length + recreations.length + (await resealRegistries(transaction, from, to));
  });
}

async function resealRegistries(db: Db, from: Seal, to: Seal): Promise<number> {
  const rows = await db.selectFrom('registry').select(['id', 'secret']).where('secret', 'is not', null).execute();
  for (const { id, secret } of rows) {
    const context = contextOfRegistry(id);
    const sealed = to.seal(from.open(secret ?? '', context), context);
    await db.updateTable('registry').set({ secret: sealed }).where('id', '=', id).execute();
  }
  return rows.length;
}

/**
 * Writes the database anew, without what was deleted, and waits for the disk: with `synchronous = NORMAL` a commit that
 * still lies in the write-ahead log may not survive a power cut, and the old key would be gone already.
 */
async function settle(db: Db): Promise<void> {
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** Waits until the disk knows the names of the folder's files. */
function keepEntries(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function opens(seal: Seal, sealed: string, context: string): boolean {
  try {
    seal.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}
