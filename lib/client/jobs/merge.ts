import type { Job } from '@/lib/contract/jobs';

/** `jobs` with each of `changed` in its new state, newest first. */
export function mergeJobs(jobs: readonly Job[], changed: readonly Job[]): Job[] {
  const byId = new Map([...jobs, ...changed].map((job) => [job.id, job]));
  return [...byId.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/**
 * `jobs` with `answered`, the answer of a call. The socket may have told more of the same run by then (that it ended, for
 * one): what is running already known stays as it is.
 */
export function mergeAnswer(jobs: readonly Job[], answered: Job): Job[] {
  const known = jobs.find((job) => job.id === answered.id);
  const stale = answered.state === 'running' && known?.createdAt === answered.createdAt;
  return mergeJobs(jobs, stale ? [] : [answered]);
}
