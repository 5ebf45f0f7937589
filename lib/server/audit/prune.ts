import { setTimeout as after } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../db/database';

/** How long and how much is kept; whatever is reached first. */
export interface Retention {
  days: number;
  rows: number;
}

/** Rows deleted in one go, and the pause until the next. Milliseconds. */
const atOnce = 500;
const pauseMs = 20;
/** Strangers (calls without a session) may fill this share of the rows and no more. */
const strangersShare = 0.1;

/** Takes away what is older than `days`, and the oldest beyond `rows`, in small steps. Answers how many went. */
export async function prune(db: Db, { days, rows }: Retention, now: Date, end?: AbortSignal): Promise<number> {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString();
  const newest = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const strangers = await db
    .selectFrom('audit')
    .select('id')
    .where('actor', '=', sql.lit('nobody'))
    .orderBy('id', 'desc')
    .limit(1)
    .offset(Math.floor(rows * strangersShare))
    .executeTakeFirst();
  const old = sql`at < ${since} order by at`;
  const tooMany = sql`id <= ${(newest?.id ?? 0) - rows} order by id`;
  const tooStrange = sql`actor = 'nobody' and id <= ${strangers?.id ?? 0} order by id`;
  let gone = 0;
  for (const which of [old, tooMany, tooStrange]) {
    for (let more = true; more && !end?.aborted;) {
      const step =
        await sql`delete from audit where id in (select id from audit where ${which} limit ${atOnce})`.execute(db);
      gone += Number(step.numAffectedRows ?? 0);
      more = step.numAffectedRows === BigInt(atOnce);
      if (more) await after(pauseMs);
    }
  }
  return gone;
}
