import { asking } from '../errors';
import type { Engine } from '../engines';

/** One look at a container's counters. `cpuTime`: nanoseconds since its start; `at`: ms; `memory`: bytes. */
export interface StatsSample {
  at: number;
  cpuTime: number;
  memory: number;
}
/** The same, with the bytes of all networks and block devices since its start. */
export interface ContainerCounters extends StatsSample {
  received: number;
  sent: number;
  read: number;
  written: number;
}
interface StatsAnswer {
  read: string;
  cpu_stats?: { cpu_usage?: { total_usage?: number } };
  memory_stats?: { usage?: number; stats?: Record<string, number> };
  networks?: Record<string, { rx_bytes?: number; tx_bytes?: number }>;
  blkio_stats?: { io_service_bytes_recursive?: { op: string; value: number }[] | null };
}

/**
 * One sample, without the second that the engine waits for a pair: Engine API `GET /containers/{id}/stats` with
 * `stream=false&one-shot=true` (1.41). Two of them make a rate. Throws `not-found`.
 */
export async function stats(engine: Engine, containerId: string): Promise<StatsSample> {
  return sampleOf(await ask(engine, containerId));
}

/** All counters of one sample; given up when `signal` aborts. Throws `not-found`. */
export async function counters(engine: Engine, containerId: string, signal: AbortSignal): Promise<ContainerCounters> {
  return countersOf(await ask(engine, containerId, signal));
}

async function ask(engine: Engine, containerId: string, abortSignal?: AbortSignal): Promise<StatsAnswer> {
  // The types know neither `one-shot` nor the signal, which must not stand in the query.
  const options = { stream: false as const, _query: { stream: false, 'one-shot': true }, abortSignal };
  return (await asking(engine.requests.getContainer(containerId).stats(options))) as unknown as StatsAnswer;
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

/** The same with what went through networks and block devices; a container on the host's network has none of its own. */
export function countersOf(answer: StatsAnswer): ContainerCounters {
  const networks = Object.values(answer.networks ?? {});
  const sum = (amounts: (number | undefined)[]) => amounts.reduce<number>((all, one) => all + (one ?? 0), 0);
  // cgroup v1 writes the operation with a capital letter, v2 without.
  const blocks = (op: string) =>
    (answer.blkio_stats?.io_service_bytes_recursive ?? []).filter((one) => one.op.toLowerCase() === op);
  return {
    ...sampleOf(answer),
    received: sum(networks.map(({ rx_bytes }) => rx_bytes)),
    sent: sum(networks.map(({ tx_bytes }) => tx_bytes)),
    read: sum(blocks('read').map(({ value }) => value)),
    written: sum(blocks('write').map(({ value }) => value)),
  };
}
