import { asking } from '../errors';
import type { Engine } from '../engines';

/** One look at a container's counters. `cpuTime`: nanoseconds since its start; `at`: ms; `memory`: bytes. */
export interface StatsSample {
  at: number;
  cpuTime: number;
  memory: number;
}
interface StatsAnswer {
  read: string;
  cpu_stats?: { cpu_usage?: { total_usage?: number } };
  memory_stats?: { usage?: number; stats?: Record<string, number> };
}

/**
 * One sample, without the second that the engine waits for a pair: Engine API `GET /containers/{id}/stats` with
 * `stream=false&one-shot=true` (1.41). Two of them make a rate. Throws `not-found`.
 */
export async function stats(engine: Engine, containerId: string): Promise<StatsSample> {
  // The types know no `one-shot`.
  const options: { stream: false; 'one-shot': true } = { stream: false, 'one-shot': true };
  const answer = (await asking(engine.requests.getContainer(containerId).stats(options))) as unknown as StatsAnswer;
  return sampleOf(answer);
}

/** Reads a sample as `docker stats` does: memory without the file cache that the kernel may take back. */
export function sampleOf(answer: StatsAnswer): StatsSample {
  const { usage = 0, stats: kinds = {} } = answer.memory_stats ?? {};
  // cgroup v1 says total_inactive_file, v2 inactive_file.
  const cache = kinds.total_inactive_file ?? kinds.inactive_file ?? 0;
  return {
    at: Date.parse(answer.read),
    cpuTime: answer.cpu_stats?.cpu_usage?.total_usage ?? 0,
    memory: cache < usage ? usage - cache : usage,
  };
}
