import { MirrorHealth } from '@/lib/contract/mirrors/mirrors';
import type { Db } from '../db/database';
import { parseJson } from './parse-json';

/** What was known of addresses when it was written, the latest last. What cannot be read is not known. */
export async function loadHealth(db: Db): Promise<MirrorHealth[]> {
  const rows = await db.selectFrom('mirror_health').select('health').orderBy('changed_at').execute();
  return rows.flatMap(({ health }) => MirrorHealth.safeParse(parseJson(health)).data ?? []);
}

/** Keeps what is known of one address, and nothing more of those that are `forgotten`. */
export async function writeHealth(db: Db, health: MirrorHealth, forgotten: readonly string[]): Promise<void> {
  const row = { address: health.address, health: JSON.stringify(health), changed_at: new Date().toISOString() };
  await db
    .insertInto('mirror_health')
    .values(row)
    .onConflict((conflict) => conflict.column('address').doUpdateSet(row))
    .execute();
  if (forgotten.length > 0) await db.deleteFrom('mirror_health').where('address', 'in', forgotten).execute();
}
