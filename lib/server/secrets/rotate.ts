import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Db } from '../db/database';
import { contextOf } from '../jobs/store';
import { keyFile, keyOf, newKey } from './key';
import { createSeal, isSealed, type Seal } from './seal';

/** Where the next key lies from before the first value is sealed under it until the last one is. */
function nextFile(dataFolder: string): string {
  return `${keyFile(dataFolder)}.next`;
}

/**
 * Seals everything at rest under a new key of the data folder, which takes the place of the old one. Answers how many
 * values there were. The caller holds the data folder's lock. Whenever it is cut off, `finishRotation` at the next start
 * finds the one key that opens what is there: the values change in one transaction.
 */
export async function rotateKey(db: Db, dataFolder: string, old: Buffer): Promise<number> {
  const text = newKey();
  writeFileSync(nextFile(dataFolder), `${text}\n`, { mode: 0o600, flush: true });
  const sealed = await resealJobs(db, createSeal(old), createSeal(keyOf(text)));
  renameSync(nextFile(dataFolder), keyFile(dataFolder));
  return sealed;
}

/** Ends a rotation that was cut off: keeps the next key when something is sealed under it, else lets it go. */
export async function finishRotation(db: Db, dataFolder: string): Promise<void> {
  const file = nextFile(dataFolder);
  if (!existsSync(file)) return;
  const next = createSeal(keyOf(readFileSync(file, 'utf8')));
  const rows = await db.selectFrom('job').select(['id', 'input']).execute();
  if (rows.some(({ id, input }) => isSealed(input) && opens(next, input, contextOf(id)))) {
    renameSync(file, keyFile(dataFolder));
  } else rmSync(file);
}

async function resealJobs(db: Db, from: Seal, to: Seal): Promise<number> {
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
    return rows.length;
  });
}

function opens(seal: Seal, sealed: string, context: string): boolean {
  try {
    seal.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}
