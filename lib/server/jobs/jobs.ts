import { randomUUID } from 'node:crypto';
import type { PullRequest } from '@/lib/contract/images';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesRequest } from '@/lib/contract/prune-images';
import { commandsThrough } from '@/lib/contract/mirrors/commands';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import type { Db } from '../db/database';
import { Failure, toProblem } from '../errors/failure';
import { actorId } from '../log/actor-id';
import { log } from '../log/log';
import { createAnnouncer, type JobsChange } from './announcer';
import { Interrupted, prepare, type JobContext, type JobKind, type PreparedJob } from './job-kind';
import { pullKind, referenceOf } from './pull-kind';
import { pruneImagesKind } from './prune-images-kind';
import { pushKind } from './push-kind';
import { createTurns } from './turns';
import type { TellSources } from '../mirrors/source-list';
import type { Seal } from '../secrets/seal';
import { openedBy, type OpenedBy } from '../terminal/opened-by';
import { createJobStore, type KeptJob } from './store';

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

/** Ended jobs kept in an environment; the oldest go first. */
export const endedJobsKept = 50;
/** Where nothing else is set: as many as the engine fetches layers of one image at once. */
const usualPullsAtOnce = 3;

interface Entry extends KeptJob {
  key: string | null;
  idempotencyKey: string | null;
  running: { controller: AbortController; settled: Promise<void> } | null;
}

/** Why a job's work is aborted: the state that the job ends in. */
class Stop extends Error {
  constructor(readonly state: 'cancelled' | 'interrupted') {
    super(state);
  }
}

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
  const store = createJobStore(parts.db, parts.seal);
  const kinds = new Map<Job['kind'], (raw: unknown) => PreparedJob>();
  const entries = new Map<string, Entry>();
  const turns = createTurns(parts.pullsAtOnce ?? usualPullsAtOnce);
  const announcer = createAnnouncer((id) => entries.get(id)?.job);
  for (const kept of await store.load()) {
    const entry: Entry = { ...kept, key: null, idempotencyKey: null, running: null };
    entries.set(kept.job.id, entry);
    if (kept.job.state !== 'running') continue;
    end(entry, { state: 'interrupted' });
    parts.ended?.(entry.job, entry.startedBy);
  }
  await store.flush();

  function entryOf(id: string): Entry {
    const entry = entries.get(id);
    if (!entry) throw new Failure('not-found', { detail: id });
    return entry;
  }
  function change(entry: Entry, patch: Partial<Job>): void {
    entry.job = { ...entry.job, ...patch };
    store.save(entry);
    announcer.changed(entry.job.env, entry.job.id);
  }
  function end(entry: Entry, patch: Partial<Job> & { state: Job['state'] }): void {
    change(entry, { ...patch, queued: undefined, endedAt: new Date().toISOString() });
  }
  function list(env: string): Job[] {
    const jobs = [...entries.values()].map((entry) => entry.job).filter((job) => job.env === env);
    return jobs.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }
  async function forget(ids: string[]): Promise<void> {
    for (const id of ids) {
      announcer.gone(entryOf(id).job.env, id);
      entries.delete(id);
    }
    await store.remove(ids);
  }
  function runningTwin(env: string, kind: Job['kind'], key: string | null): Entry | undefined {
    if (key === null) return undefined;
    return [...entries.values()].find(
      (entry) => entry.running && entry.job.env === env && entry.job.kind === kind && entry.key === key,
    );
  }
  function prepared(kind: Job['kind'], input: unknown): PreparedJob {
    const known = kinds.get(kind);
    if (!known) throw new Error(`No job kind ${kind} is registered.`);
    return known(input);
  }

  /** Works `entry` until it ends. Never rejects. */
  async function work(entry: Entry, job: PreparedJob, caller: Caller, controller: AbortController): Promise<void> {
    const { signal } = controller;
    const report = (progress: NonNullable<Job['progress']>) => {
      if (!signal.aborted) change(entry, { progress });
    };
    try {
      const show = (steps: NonNullable<Job['steps']>) => change(entry, { steps });
      const showPruned = (pruned: NonNullable<Job['pruned']>) => change(entry, { pruned });
      const loaded = (brought: NonNullable<Job['loaded']>) => change(entry, { loaded: brought });
      const tell: TellSources = (sources, origin) =>
        change(entry, { sources, origin, commands: commandsThrough(job.commands, sources, origin) });
      const { id, env } = entry.job;
      const waits = (queued: boolean) => change(entry, { queued: queued || undefined });
      const turn: JobContext['turn'] = (pull) => turns.take(env, signal, waits, pull);
      const result = await job.work({ id, env, caller, signal, report, show, showPruned, loaded, tell, turn });
      end(entry, { state: 'done', result });
    } catch (error) {
      if (signal.reason instanceof Stop) end(entry, { state: signal.reason.state });
      else if (error instanceof Interrupted) end(entry, { state: 'interrupted' });
      else {
        const problem = toProblem(error);
        log[problem.code === 'internal' ? 'error' : 'warn'](
          'job failed',
          { job: entry.job.id, code: problem.code },
          error,
        );
        end(entry, { state: 'failed', error: problem });
      }
    }
    entry.running = null;
    log.info('job ended', { ...told(entry.job), ms: Date.now() - Date.parse(entry.job.createdAt) });
    parts.ended?.(entry.job, entry.startedBy);
    await store.flush();
    const ended = list(entry.job.env).filter((one) => one.state !== 'running');
    ended.sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''));
    await forget(ended.slice(endedJobsKept).map((one) => one.id));
  }
  async function run(entry: Entry, job: PreparedJob, caller: Caller): Promise<Job> {
    entry.key = job.key;
    entry.startedBy = openedBy(caller);
    entries.set(entry.job.id, entry);
    const controller = new AbortController();
    change(entry, { state: 'running' });
    log.info('job began', { ...told(entry.job), actor: actorId(caller.actor) });
    // In the same turn as the look for a running twin, so that two starts at once are still one job.
    entry.running = { controller, settled: work(entry, job, caller, controller) };
    await store.flush();
    return entry.job;
  }
  async function stop(entry: Entry, state: Stop['state']): Promise<void> {
    entry.running?.controller.abort(new Stop(state));
    await entry.running?.settled;
  }

  const jobs: Jobs = {
    list,
    get(id, env) {
      const { job } = entryOf(id);
      if (env !== undefined && job.env !== env) throw new Failure('not-found', { detail: id });
      return job;
    },
    register(kind) {
      kinds.set(kind.kind, prepare(kind));
      for (const entry of entries.values()) {
        if (entry.job.kind === kind.kind) entry.job = { ...entry.job, commands: commandsOf(kind, entry) };
      }
    },
    async start({ env, kind, subject, input, caller, idempotencyKey = null }) {
      const again = idempotencyKey && [...entries.values()].find((entry) => entry.idempotencyKey === idempotencyKey);
      if (again) return again.job;
      const job = prepared(kind, input);
      const twin = runningTwin(env, kind, job.key);
      if (twin) return twin.job;
      const fresh: Job = { ...blank(), id: randomUUID(), env, kind, subject, commands: job.commands };
      const entry: Entry = { job: fresh, input, startedBy: openedBy(caller), key: null, idempotencyKey, running: null };
      return run(entry, job, caller);
    },
    pull: async (env, input, caller) =>
      jobs.start({ env, kind: 'image.pull', subject: referenceOf(input.reference).familiar, input, caller }),
    push: async (env, reference, caller) =>
      jobs.start({ env, kind: 'image.push', subject: referenceOf(reference).familiar, input: { reference }, caller }),
    pruneImages: async (env, input, caller) =>
      jobs.start({ env, kind: 'image.prune', subject: input.all ? 'unused' : 'dangling', input, caller }),
    async cancel(id) {
      await stop(entryOf(id), 'cancelled');
      return entryOf(id).job;
    },
    async retry(id, caller) {
      const entry = entryOf(id);
      if (entry.running) return entry.job;
      if (entry.input === undefined) {
        throw new Failure('conflict', { detail: 'What it was started with was sealed under another key.' });
      }
      const job = prepared(entry.job.kind, entry.input);
      if (job.once)
        throw new Failure('conflict', { detail: 'Its archive came with the call that began it: send it again.' });
      const twin = runningTwin(entry.job.env, entry.job.kind, job.key);
      if (twin) {
        await forget([id]);
        return twin.job;
      }
      entry.job = { ...entry.job, ...blank(), commands: job.commands };
      return run(entry, job, caller);
    },
    clearEnded: (env) =>
      forget(
        list(env)
          .filter((job) => job.state !== 'running')
          .map((job) => job.id),
      ),
    amend(id, patch) {
      const entry = entries.get(id);
      if (entry && !entry.running) change(entry, patch);
    },
    async ended(id) {
      await entryOf(id).running?.settled;
      return entryOf(id).job;
    },
    subscribe: announcer.subscribe,
    async close() {
      await Promise.all([...entries.values()].map((entry) => stop(entry, 'interrupted')));
      await store.flush();
      announcer.close();
    },
  };
  jobs.register(pullKind(parts.environment));
  jobs.register(pushKind(parts.environment));
  jobs.register(pruneImagesKind(parts.environment));
  return jobs;
}

/** What a line of the log tells of a job. */
function told({ id, env, kind, subject, state }: Job) {
  return { job: id, env, kind, subject, state };
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
