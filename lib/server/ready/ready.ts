import { sql } from 'kysely';
import type { EngineStatus } from '@/lib/contract/engine';
import type { Db } from '../db/database';
import { log } from '../log/log';

/**
 * Why people cannot be served: the database does not answer, nothing can be recorded in it, so that every change is
 * refused, or the engine is out of reach.
 */
export type Unready = 'database' | 'audit' | 'engine';

/** An answer is given again for this long: whoever asks may ask often. Milliseconds. */
const freshMs = 1000;

/** Answers what is in the way of serving people, at this moment; nothing: all is well. Never throws. */
export function createReadiness(parts: {
  db: Db;
  /** Entries of the audit log that could not be written yet. */
  unrecorded: () => number;
  engine: () => Pick<EngineStatus, 'state'>;
  now?: () => number;
}): () => Promise<Unready[]> {
  const { db, unrecorded, engine, now = Date.now } = parts;
  let last: { at: number; answer: Promise<Unready[]> } | null = null;

  /** Whether a table can be read: a bare `select 1` would not touch the file. */
  const databaseAnswers = async () => {
    try {
      await sql`select name from kysely_migration limit 1`.execute(db);
      return true;
    } catch (error) {
      log.warn('the database does not answer', {}, error);
      return false;
    }
  };
  const look = async (): Promise<Unready[]> => [
    ...((await databaseAnswers()) ? [] : (['database'] as const)),
    ...(unrecorded() > 0 ? (['audit'] as const) : []),
    ...(engine().state === 'connected' ? [] : (['engine'] as const)),
  ];
  return () => {
    if (!last || now() - last.at >= freshMs) last = { at: now(), answer: look() };
    return last.answer;
  };
}
