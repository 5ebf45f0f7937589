import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { StartRefused } from '../start-refused';
import { WrongKey } from './archive';
import { makeBackup } from './backup';
import { databaseName, Manifest } from './contents';
import { lockFor, openerFor } from './lock';
import { unpackBackup } from './restore';

/** What the server has done by a process of its own; see `child.ts`. Paths are absolute. */
export const Work = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('make'),
    dataFolder: z.string(),
    ownKey: z.boolean(),
    settings: z.record(z.string(), z.string()),
    passphrase: z.string(),
    file: z.string(),
    workFactor: z.number().optional(),
  }),
  z.object({ do: z.literal('look'), file: z.string(), passphrase: z.string(), into: z.string() }),
]);
export type Work = z.infer<typeof Work>;

const Counts = z.object({ people: z.number(), jobs: z.number(), auditEntries: z.number(), policies: z.number() });
/** What came of it, on one line. `refused`: in words for a person; `code` where the page has its own. */
export const WorkResult = z.union([
  z.object({ made: z.literal(true) }),
  z.object({ found: z.object({ ...Manifest.shape, ...Counts.shape }) }),
  z.object({ refused: z.string(), code: z.enum(['wrong-passphrase', 'bad-backup']) }),
]);
export type WorkResult = z.infer<typeof WorkResult>;

/** Does it. Throws what nobody foresaw, such as a full disk. */
export async function doWork(work: Work): Promise<WorkResult> {
  try {
    if (work.do === 'make') {
      const { dataFolder, ownKey, settings, passphrase, file, workFactor } = work;
      const output = createWriteStream(file, { mode: 0o600, flush: true });
      await makeBackup(
        { dataFolder, key: ownKey ? null : '' },
        settings,
        await lockFor({ passphrase }, workFactor),
        output,
      );
      return { made: true };
    }
    const { file, passphrase, into } = work;
    const manifest = await unpackBackup(createReadStream(file), openerFor({ passphrase }), into);
    return { found: { ...manifest, ...countIn(join(into, databaseName)) } };
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    return { refused: error.message, code: error instanceof WrongKey ? 'wrong-passphrase' : 'bad-backup' };
  }
}

/** How many rows of each kind a database has; it may be older than some of the tables. */
function countIn(path: string): z.infer<typeof Counts> {
  const file = new Database(path, { readonly: true });
  const count = (table: string): number => {
    const known = file.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table);
    if (!known) return 0;
    return (file.prepare(`SELECT count(*) AS rows FROM "${table}"`).get() as { rows: number }).rows;
  };
  try {
    return { people: count('person'), jobs: count('job'), auditEntries: count('audit'), policies: count('policy') };
  } finally {
    file.close();
  }
}
