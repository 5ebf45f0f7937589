import { randomUUID } from 'node:crypto';
import type { PullRequest } from '@/lib/contract/images';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesRequest } from '@/lib/contract/prune-images';
import { commandsThrough } from '@/lib/contract/mirrors/commands';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import type { Db } from '../db/database';
import { Failure } from '../errors/failure';
import type { JobsChange } from './announcer';
import { createJobBook, type Entry } from './book';
import { prepare, type JobKind, type PreparedJob } from './job-kind';
import { pullKind, referenceOf } from './pull-kind';
import { pruneImagesKind } from './prune-images-kind';
import { pushKind } from './push-kind';
import type { Seal } from '../secrets/seal';
import { openedBy, type OpenedBy } from '../terminal/opened-by';
import type { KeptJob } from './store';
import { createJobWork } from './work';

/** Starts a job of a registered kind. `idempotencyKey`: a second start with the same key answers the first's job. */
export interface JobStart {
  env: string;
  kind: Job['kind'];
  subject: string;
  input: unknown;
  caller: Caller;
  idempotencyKey?: string | undefined;
}

/** Long work that lives on the server, kept in the database so that a restart can tell what was interrupted. */
export interface Jobs {
  /** Newest first. */
  list(env: string): Job[];
  /** Throws `not-found`; with `env`, also for a job of another environment. */
  get(id: string, env?: string): Job;
  /** Makes a kind known: once for each, when the core is built. */
  register<Input>(kind: JobKind<Input>): void;
  start(job: JobStart): Promise<Job>;
  /** Starts a pull, or joins the running one of the same reference. Throws `invalid-reference`. */
  pull(env: string, request: PullRequest, caller: Caller): Promise<Job>;
  /** Starts a push, or joins the running one of the same reference. Throws `invalid-reference`. */
  push(env: string, reference: string, caller: Caller): Promise<Job>;
  /** Starts a prune of images; one that asks for the same joins it. */
  pruneImages(env: string, request: PruneImagesRequest, caller: Caller): Promise<Job>;
  /** Ends a running job; answers when its work has stopped. */
  cancel(id: string): Promise<Job>;
  /** Starts an ended job again, under its id; or joins the running job that does the same by now. */
  retry(id: string, caller: Caller): Promise<Job>;
  clearEnded(env: string): Promise<void>;
  /** Tells what became of an ended job afterwards: of one that was cut off and brought to its end. Nothing where it was cleared. */
  amend(id: string, patch: Partial<Pick<Job, 'state' | 'steps' | 'result' | 'error'>>): void;
  /** Resolves with the job once it is no longer running. */
  ended(id: string): Promise<Job>;
  subscribe(env: string, listener: (change: JobsChange) => void): () => void;
  /** Interrupts what runs and keeps that in the database. */
  close(): Promise<void>;
}

/** Where nothing else is set: as many as the engine fetches layers of one image at once. */
const usualPullsAtOnce = 3;

/** Loads the jobs of `db`; one found running is `interrupted`, for the process that worked on it is gone. */
export async function createJobs(parts: {
  db: Db;
  seal: Seal;
  environment: (slug: string) => Environment;
  /** Pulls of one environment at once. */
  pullsAtOnce?: number;
  /** Told of each job that has ended, and who had started it; also of one that the process before left running. */
  ended?: (job: Job, startedBy: OpenedBy) => void;
}): Promise<Jobs> {
  const kinds = new Map<Job['kind'], (raw: unknown) => PreparedJob>();
  const ended = ({ job, startedBy }: Entry) => parts.ended?.(job, startedBy);
  const book = await createJobBook({ db: parts.db, seal: parts.seal, cutOff: ended });
  const { begin, stop } = createJobWork({ book, pullsAtOnce: parts.pullsAtOnce ?? usualPullsAtOnce, ended });

  function prepared(kind: Job['kind'], input: unknown): PreparedJob {
    const known = kinds.get(kind);
    if (!known) throw new Error(`No job kind ${kind} is registered.`);
    return known(input);
  }

  const jobs: Jobs = {
    list: book.list,
    get(id, env) {
      const { job } = book.get(id);
      if (env !== undefined && job.env !== env) throw new Failure('not-found', { detail: id });
      return job;
    },
    register(kind) {
      kinds.set(kind.kind, prepare(kind));
      for (const entry of book.all()) {
        if (entry.job.kind === kind.kind) entry.job = { ...entry.job, commands: commandsOf(kind, entry) };
      }
    },
    async start({ env, kind, subject, input, caller, idempotencyKey = null }) {
      const again = idempotencyKey && book.startedWith(idempotencyKey);
      if (again) return again.job;
      const job = prepared(kind, input);
      const twin = book.twinOf(env, kind, job.key);
      if (twin) return twin.job;
      const fresh: Job = { ...blank(), id: randomUUID(), env, kind, subject, commands: job.commands };
      const entry: Entry = { job: fresh, input, startedBy: openedBy(caller), key: null, idempotencyKey, running: null };
      return begin(entry, job, caller);
    },
    pull: async (env, input, caller) =>
      jobs.start({ env, kind: 'image.pull', subject: referenceOf(input.reference).familiar, input, caller }),
    push: async (env, reference, caller) =>
      jobs.start({ env, kind: 'image.push', subject: referenceOf(reference).familiar, input: { reference }, caller }),
    pruneImages: async (env, input, caller) =>
      jobs.start({ env, kind: 'image.prune', subject: input.all ? 'unused' : 'dangling', input, caller }),
    async cancel(id) {
      await stop(book.get(id), 'cancelled');
      return book.get(id).job;
    },
    async retry(id, caller) {
      const entry = book.get(id);
      if (entry.running) return entry.job;
      if (entry.input === undefined) {
        throw new Failure('conflict', { detail: 'What it was started with was sealed under another key.' });
      }
      const job = prepared(entry.job.kind, entry.input);
      if (job.once)
        throw new Failure('conflict', { detail: 'Its archive came with the call that began it: send it again.' });
      const twin = book.twinOf(entry.job.env, entry.job.kind, job.key);
      if (twin) {
        await book.forget([id]);
        return twin.job;
      }
      entry.job = { ...entry.job, ...blank(), commands: job.commands };
      return begin(entry, job, caller);
    },
    clearEnded: (env) => book.forgetEnded(env, 0),
    amend(id, patch) {
      const entry = book.find(id);
      if (entry && !entry.running) book.change(entry, patch);
    },
    async ended(id) {
      await book.get(id).running?.settled;
      return book.get(id).job;
    },
    subscribe: book.subscribe,
    async close() {
      await Promise.all(book.all().map((entry) => stop(entry, 'interrupted')));
      await book.close();
    },
  };
  jobs.register(pullKind(parts.environment));
  jobs.register(pushKind(parts.environment));
  jobs.register(pruneImagesKind(parts.environment));
  return jobs;
}

/** Of a job that was kept: none where its input is lost, or of an older release. */
function commandsOf<Input>(kind: JobKind<Input>, { input, job }: KeptJob): string[] | undefined {
  const parsed = kind.input.safeParse(input);
  return parsed.success ? commandsThrough(kind.commands(parsed.data), job.sources, job.origin) : undefined;
}

function blank(): Omit<Job, 'id' | 'env' | 'kind' | 'subject' | 'commands'> {
  const createdAt = new Date().toISOString();
  const nothing = { progress: null, steps: undefined, pruned: undefined, queued: undefined, error: null, result: null };
  return { state: 'running', createdAt, endedAt: null, ...nothing, sources: undefined, origin: undefined };
}
