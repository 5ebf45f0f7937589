import { Job } from '@/lib/contract/jobs';
import type { Db } from '../db/database';
import { log } from '../log/log';
import { isSealed, type Seal } from '../secrets/seal';
import type { OpenedBy } from '../terminal/opened-by';

/** A job as it is kept: with what it was started with. `input` is undefined when no key at hand opens it. */
export interface KeptJob {
  job: Job;
  input: unknown;
  startedBy: OpenedBy;
}

/** Progress is written at most this often: libsql's writes are synchronous and share the loop. Milliseconds. */
const writeEveryMs = 1000;

/**
 * The jobs of the database; inputs are sealed, for a run's holds env values, and so commands are left out. `save` writes soon, many at once; `saveNow` before it answers. A write that fails is logged
 * and tried again with the next one: a full disk must not end the work itself.
 */
export function createJobStore(db: Db, seal: Seal) {
  const waiting = new Map<string, KeptJob>();
  let timer: NodeJS.Timeout | null = null;

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = [...waiting.values()];
    waiting.clear();
    if (batch.length === 0) return;
    try {
      await db
        .insertInto('job')
        .values(batch.map((kept) => row(kept, seal)))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((set) => ({
            state: set.ref('excluded.state'),
            job: set.ref('excluded.job'),
            started_by: set.ref('excluded.started_by'),
          })),
        )
        .execute();
    } catch (error) {
      log.error('jobs could not be written to the database', { jobs: batch.length }, error);
      for (const kept of batch) if (!waiting.has(kept.job.id)) waiting.set(kept.job.id, kept);
    }
  }

  return {
    async load(): Promise<KeptJob[]> {
      const rows = await db
        .selectFrom('job')
        .select(['id', 'job', 'input', 'started_by'])
        .orderBy('created_at')
        .execute();
      return rows.flatMap((kept) => {
        const job = Job.safeParse(JSON.parse(kept.job));
        const startedBy = kept.started_by === null ? unknown : (JSON.parse(kept.started_by) as OpenedBy);
        return job.success ? [{ job: job.data, input: openInput(kept, seal), startedBy }] : [];
      });
    },
    save(kept: KeptJob): void {
      waiting.set(kept.job.id, kept);
      timer ??= setTimeout(() => void flush(), writeEveryMs);
    },
    async saveNow(kept: KeptJob): Promise<void> {
      waiting.set(kept.job.id, kept);
      await flush();
    },
    async remove(ids: string[]): Promise<void> {
      for (const id of ids) waiting.delete(id);
      if (ids.length) await db.deleteFrom('job').where('id', 'in', ids).execute();
    },
    flush,
  };
}

/** Of rows that an older release wrote. */
const unknown: OpenedBy = { sessionId: null, personId: null, name: null, address: '' };

/** What binds a sealed input to its row. */
export function contextOf(id: string): string {
  return `job:${id}`;
}

/** Inputs of databases older than the seal lie open. One of another key is lost: the job shows, but cannot be retried. */
function openInput({ id, input }: { id: string; input: string }, seal: Seal): unknown {
  try {
    return JSON.parse(isSealed(input) ? seal.open(input, contextOf(id)) : input) as unknown;
  } catch (error) {
    log.error('what a job was started with cannot be read', { job: id }, error);
    return undefined;
  }
}

function row({ job, input, startedBy }: KeptJob, seal: Seal) {
  const { id, env, kind, state, createdAt } = job;
  const sealed = seal.seal(JSON.stringify(input ?? null), contextOf(id));
  return {
    id,
    env,
    kind,
    state,
    created_at: createdAt,
    job: JSON.stringify({ ...job, commands: undefined }),
    input: sealed,
    started_by: JSON.stringify(startedBy),
  };
}
