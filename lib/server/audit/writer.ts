import { sql } from 'kysely';
import type { Db } from '../db/database';
import type { AuditRow } from './entry';

/** What follows a write closer than this is written together with the next. Milliseconds. */
const windowMs = 4;
/** Rows in one transaction: libsql's writes are synchronous, and each of these takes some microseconds. */
const atOnce = 250;
/** Entries kept in memory while the database cannot be written. */
export const maximumKept = 10_000;

const columns = [
  ...(['at', 'actor', 'person_id', 'person', 'key_name', 'session_id', 'address', 'operation', 'env'] as const),
  ...(['kind', 'object_id', 'object', 'parameters', 'outcome', 'code', 'duration'] as const),
] satisfies (keyof AuditRow)[];

interface Waiting {
  rows: readonly AuditRow[];
  done(): void;
  failed(error: unknown): void;
}

/** Writes entries, those that come within a few milliseconds in one transaction. */
export class AuditWriter {
  #waiting: Waiting[] = [];
  #scheduled = false;
  #wroteAt = -Infinity;
  #kept: AuditRow[] = [];

  constructor(readonly db: Db) {}

  /** Entries that could not be written and wait for the next try. */
  get kept(): number {
    return this.#kept.length;
  }

  /** Resolves when `rows` are in the database. When they cannot be written they are kept, and it throws. */
  write(rows: readonly AuditRow[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ rows, done, failed });
      if (this.#scheduled) return;
      this.#scheduled = true;
      const flush = () => void this.#flush();
      const rest = windowMs - (performance.now() - this.#wroteAt);
      if (rest > 0) setTimeout(flush, rest);
      else setImmediate(flush);
    });
  }

  async #flush(): Promise<void> {
    this.#scheduled = false;
    const batch = this.#waiting;
    this.#waiting = [];
    const rows = [...this.#kept, ...batch.flatMap((waiting) => waiting.rows)];
    let written = 0;
    try {
      for (; written < rows.length; written += atOnce) await this.#insert(rows.slice(written, written + atOnce));
      this.#kept = [];
      for (const waiting of batch) waiting.done();
    } catch (error) {
      this.#kept = rows.slice(written).slice(-maximumKept);
      for (const waiting of batch) waiting.failed(error);
    }
    this.#wroteAt = performance.now();
  }

  async #insert(rows: readonly AuditRow[]): Promise<void> {
    const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column])));
    const fields = columns.map((_, index) => sql`value ->> ${sql.lit(index)}`);
    await sql`insert into audit (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(fields)} from json_each(${values}) order by key`.execute(this.db);
  }
}
