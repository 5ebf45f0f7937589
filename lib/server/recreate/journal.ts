import { sql } from 'kysely';
import type { Db } from '../db/database';
import { log } from '../log/log';
import type { Seal } from '../secrets/seal';
import { Entry } from './entry';

/** What is written before each step of a recreation, and read by the process that comes after. */
export interface Journal {
  /** Resolves when the disk has it. */
  write(entry: Entry): Promise<void>;
  remove(id: string): Promise<void>;
  load(): Promise<Entry[]>;
}

/** Entries are sealed: that of a container with `--rm` holds its variables. */
export function createJournal(db: Db, seal: Seal): Journal {
  return {
    async write(entry) {
      const sealed = seal.seal(JSON.stringify(entry), contextOf(entry.id));
      await db
        .insertInto('recreation')
        .values({ id: entry.id, entry: sealed })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ entry: sealed }))
        .execute();
      // A commit alone may not survive a power cut (`synchronous = NORMAL`), and the engine's own disk would.
      await sql`pragma wal_checkpoint(passive)`.execute(db);
    },
    async remove(id) {
      await db.deleteFrom('recreation').where('id', '=', id).execute();
    },
    async load() {
      const rows = await db.selectFrom('recreation').select(['id', 'entry']).execute();
      return rows.flatMap((row) => opened(row, seal));
    },
  };
}

/** What binds a sealed entry to its row. */
export function contextOf(id: string): string {
  return `recreation:${id}`;
}

function opened({ id, entry }: { id: string; entry: string }, seal: Seal): Entry[] {
  try {
    return [Entry.parse(JSON.parse(seal.open(entry, contextOf(id))))];
  } catch (error) {
    log.error(
      'a recreation that was cut off cannot be read: its containers stay as they are',
      { recreation: id },
      error,
    );
    return [];
  }
}
