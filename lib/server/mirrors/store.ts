import { MirrorSettings, noMirrors } from '@/lib/contract/mirrors/mirrors';
import type { Db } from '../db/database';
import { Failure } from '../errors/failure';
import { log } from '../log/log';
import { parseJson } from './parse-json';

export interface KeptMirrors {
  settings: MirrorSettings;
  /** Counts the changes; 0 before the first. */
  revision: number;
}

/** The mirrors of each environment, at hand without the database. */
export interface MirrorStore {
  of(env: string): KeptMirrors;
  /** Throws `conflict` where another change came since `revision`. */
  set(env: string, settings: MirrorSettings, revision: number): Promise<void>;
}

/** Reads the mirrors of `db`. What cannot be read counts as none: images then come from where they are at home. */
export async function createMirrorStore(db: Db): Promise<MirrorStore> {
  const kept = new Map<string, KeptMirrors>();
  for (const { env, settings, revision } of await db.selectFrom('mirrors').selectAll().execute()) {
    const read = MirrorSettings.safeParse(parseJson(settings));
    if (!read.success) log.error('the mirrors of an environment cannot be read; none are used', { env });
    kept.set(env, { settings: read.data ?? noMirrors, revision });
  }
  const of = (env: string) => kept.get(env) ?? { settings: noMirrors, revision: 0 };
  return {
    of,
    async set(env, settings, before) {
      const revision = of(env).revision + 1;
      if (before !== revision - 1) throw new Failure('conflict', { detail: `revision ${before}, not ${revision - 1}` });
      // Held before it is written, so that of two changes at once one is refused.
      const was = of(env);
      kept.set(env, { settings, revision });
      const row = { env, settings: JSON.stringify(settings), revision, changed_at: new Date().toISOString() };
      try {
        await db
          .insertInto('mirrors')
          .values(row)
          .onConflict((conflict) => conflict.column('env').doUpdateSet(row))
          .execute();
      } catch (error) {
        kept.set(env, was);
        throw error;
      }
    },
  };
}
