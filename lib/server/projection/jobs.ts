import type { Job } from '@/lib/contract/jobs';
import type { Caller } from '@/lib/contract/roles';
import { seesSecrets, withoutWords } from './sees-secrets';

/** What they do is told by their reference alone, so that everybody may read their commands. */
const open: ReadonlySet<Job['kind']> = new Set<Job['kind']>(['image.pull', 'image.push', 'image.prune', 'image.load']);

const known = new WeakMap<Job, Job>();

/** Jobs as `caller` may see them: to whom lacks `secret.read`, errors come without the engine's words, and only commands that hold no secret. */
export function jobsFor(caller: Caller, env: string, jobs: Job[]): Job[] {
  return jobs.map((job) => jobFor(caller, env, job));
}

/** The same of one job. */
export function jobFor(caller: Caller, env: string, job: Job): Job {
  return seesSecrets(caller, env) ? job : safeJob(job);
}

function safeJob(job: Job): Job {
  const before = known.get(job);
  if (before) return before;
  const { id, env, kind, subject, state, createdAt, endedAt, progress, steps, pruned, queued, error, result } = job;
  const { sources, origin } = job;
  const safe = {
    ...{ id, env, kind, subject, state, createdAt, endedAt },
    progress: progress && { ...progress, lastLine: '' },
    steps,
    queued,
    pruned: pruned && {
      ...pruned,
      failures: pruned.failures.map((one) => ({ ...one, problem: withoutWords(one.problem) })),
    },
    ...(sources ? { sources: sources.map(withoutError) } : {}),
    ...(origin ? { origin: withoutError(origin) } : {}),
    ...(job.commands && open.has(kind) ? { commands: job.commands } : {}),
    ...(job.loaded ? { loaded: job.loaded } : {}),
    error: error && withoutWords(error),
    result: result && { containerId: result.containerId, sessionId: null },
  };
  known.set(job, safe);
  return safe;
}

function withoutError<T extends { error: Job['error'] }>(told: T): T {
  return { ...told, error: told.error && withoutWords(told.error) };
}
