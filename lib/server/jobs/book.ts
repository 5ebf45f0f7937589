import type { Job } from '@/lib/contract/jobs';
import type { Db } from '../db/database';
import { Failure } from '../errors/failure';
import type { Seal } from '../secrets/seal';
import { createAnnouncer } from './announcer';
import { createJobStore, type KeptJob } from './store';

/** Ended jobs kept in an environment; the oldest go first. */
export const endedJobsKept = 50;

/** A job as it is known while the process lives. */
export interface Entry extends KeptJob {
  /** By which another start joins it while it runs. */
  key: string | null;
  idempotencyKey: string | null;
  running: { controller: AbortController; settled: Promise<void> } | null;
}

/**
 * The jobs that are known: in memory, kept in the database, and told to whoever listens. Loads those of `db`; `cutOff` is
 * told of each that was found running, for the process that worked on it is gone.
 */
export async function createJobBook(parts: { db: Db; seal: Seal; cutOff: (entry: Entry) => void }) {
  const store = createJobStore(parts.db, parts.seal);
  const entries = new Map<string, Entry>();
  const announcer = createAnnouncer((id) => entries.get(id)?.job);

  const book = {
    subscribe: announcer.subscribe,
    /** Resolves when what changed is in the database. */
    flush: store.flush,
    all: (): Entry[] => [...entries.values()],
    add: (entry: Entry) => void entries.set(entry.job.id, entry),
    find: (id: string): Entry | undefined => entries.get(id),
    /** Throws `not-found`. */
    get(id: string): Entry {
      const entry = entries.get(id);
      if (!entry) throw new Failure('not-found', { detail: id });
      return entry;
    },
    /** Newest first. */
    list(env: string): Job[] {
      const jobs = book.all().flatMap(({ job }) => (job.env === env ? [job] : []));
      return jobs.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    change(entry: Entry, patch: Partial<Job>): void {
      entry.job = { ...entry.job, ...patch };
      store.save(entry);
      announcer.changed(entry.job.env, entry.job.id);
    },
    end(entry: Entry, patch: Partial<Job> & { state: Job['state'] }): void {
      book.change(entry, { ...patch, queued: undefined, endedAt: new Date().toISOString() });
    },
    /** The running job that does the same. */
    twinOf(env: string, kind: Job['kind'], key: string | null): Entry | undefined {
      if (key === null) return undefined;
      return book
        .all()
        .find((entry) => entry.running && entry.job.env === env && entry.job.kind === kind && entry.key === key);
    },
    /** The job that was started with this idempotency key. */
    startedWith: (idempotencyKey: string): Entry | undefined =>
      book.all().find((entry) => entry.idempotencyKey === idempotencyKey),
    async forget(ids: string[]): Promise<void> {
      for (const id of ids) {
        announcer.gone(book.get(id).job.env, id);
        entries.delete(id);
      }
      await store.remove(ids);
    },
    /** Forgets all that ended in an environment but the youngest `kept`. */
    async forgetEnded(env: string, kept: number): Promise<void> {
      const ended = book.list(env).filter((one) => one.state !== 'running');
      ended.sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''));
      await book.forget(ended.slice(kept).map((one) => one.id));
    },
    async close(): Promise<void> {
      await store.flush();
      announcer.close();
    },
  };
  for (const kept of await store.load()) {
    const entry: Entry = { ...kept, key: null, idempotencyKey: null, running: null };
    book.add(entry);
    if (kept.job.state !== 'running') continue;
    book.end(entry, { state: 'interrupted' });
    parts.cutOff(entry);
  }
  await store.flush();
  return book;
}

export type JobBook = Awaited<ReturnType<typeof createJobBook>>;
