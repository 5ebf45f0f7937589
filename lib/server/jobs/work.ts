import type { Job } from '@/lib/contract/jobs';
import { commandsThrough } from '@/lib/contract/mirrors/commands';
import type { Caller } from '@/lib/contract/roles';
import { toProblem } from '../errors/failure';
import { actorId } from '../log/actor-id';
import { log } from '../log/log';
import { openedBy } from '../terminal/opened-by';
import { endedJobsKept, type Entry, type JobBook } from './book';
import { Interrupted, type JobContext, type PreparedJob } from './job-kind';
import { createTurns } from './turns';

/** Why a job's work is aborted: the state that the job ends in. */
class Stop extends Error {
  constructor(readonly state: 'cancelled' | 'interrupted') {
    super(state);
  }
}

/** Works the jobs of `book`, each from its begin to its end. `pullsAtOnce`: of one environment. */
export function createJobWork(parts: { book: JobBook; pullsAtOnce: number; ended: (entry: Entry) => void }) {
  const { book } = parts;
  const turns = createTurns(parts.pullsAtOnce);

  /** How the work of `entry` tells what it does. */
  function contextOf(entry: Entry, { commands }: PreparedJob, caller: Caller, signal: AbortSignal): JobContext {
    const { id, env } = entry.job;
    const waits = (queued: boolean) => book.change(entry, { queued: queued || undefined });
    return {
      ...{ id, env, caller, signal },
      report: (progress) => (signal.aborted ? undefined : book.change(entry, { progress })),
      show: (steps) => book.change(entry, { steps }),
      showPruned: (pruned) => book.change(entry, { pruned }),
      loaded: (loaded) => book.change(entry, { loaded }),
      tell: (sources, origin) =>
        book.change(entry, { sources, origin, commands: commandsThrough(commands, sources, origin) }),
      turn: (pull) => turns.take(env, signal, waits, pull),
    };
  }

  /** Works `entry` until it ends. Never rejects. */
  async function work(entry: Entry, job: PreparedJob, caller: Caller, { signal }: AbortController): Promise<void> {
    try {
      book.end(entry, { state: 'done', result: await job.work(contextOf(entry, job, caller, signal)) });
    } catch (error) {
      if (signal.reason instanceof Stop) book.end(entry, { state: signal.reason.state });
      else if (error instanceof Interrupted) book.end(entry, { state: 'interrupted' });
      else {
        const problem = toProblem(error);
        const level = problem.code === 'internal' ? 'error' : 'warn';
        log[level]('job failed', { job: entry.job.id, code: problem.code }, error);
        book.end(entry, { state: 'failed', error: problem });
      }
    }
    entry.running = null;
    log.info('job ended', { ...told(entry.job), ms: Date.now() - Date.parse(entry.job.createdAt) });
    parts.ended(entry);
    await book.flush();
    await book.forgetEnded(entry.job.env, endedJobsKept);
  }

  return {
    /** Begins the work of `entry`, which is known from then on; answers when that is in the database. */
    async begin(entry: Entry, job: PreparedJob, caller: Caller): Promise<Job> {
      entry.key = job.key;
      entry.startedBy = openedBy(caller);
      book.add(entry);
      const controller = new AbortController();
      book.change(entry, { state: 'running' });
      log.info('job began', { ...told(entry.job), actor: actorId(caller.actor) });
      // In the same turn as the look for a running twin, so that two starts at once are still one job.
      entry.running = { controller, settled: work(entry, job, caller, controller) };
      await book.flush();
      return entry.job;
    },
    /** Ends the work of `entry`, where there is any; resolves when it has stopped. */
    async stop(entry: Entry, state: Stop['state']): Promise<void> {
      entry.running?.controller.abort(new Stop(state));
      await entry.running?.settled;
    },
  };
}

/** What a line of the log tells of a job. */
function told({ id, env, kind, subject, state }: Job) {
  return { job: id, env, kind, subject, state };
}
