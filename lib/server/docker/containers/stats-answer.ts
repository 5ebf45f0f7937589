import type { StatsSample } from '@/lib/contract/stats';

/** One look at a container's counters. `cpuTime`: nanoseconds since its start; `at`: ms; `memory`: bytes. */
export interface CpuAndMemory {
  at: number;
  cpuTime: number;
  memory: number;
}
/** The same, with the bytes of all networks and block devices since its start. */
export interface ContainerCounters extends CpuAndMemory {
  received: number;
  sent: number;
  read: number;
  written: number;
}

interface CpuStats {
  cpu_usage?: { total_usage?: number; percpu_usage?: number[] | null };
  system_cpu_usage?: number;
  online_cpus?: number;
}
/** What is read of an answer of the Engine API `GET /containers/{id}/stats`. */
export interface StatsAnswer {
  read: string;
  cpu_stats?: CpuStats;
  /** The sample before, of the same stream. */
  precpu_stats?: CpuStats;
  memory_stats?: { usage?: number; limit?: number; stats?: Record<string, number> };
  networks?: Record<string, { rx_bytes?: number; tx_bytes?: number }>;
  blkio_stats?: { io_service_bytes_recursive?: { op: string; value: number }[] | null };
  pids_stats?: { current?: number };
}

/** Reads CPU time, and memory as `docker stats` does: without the file cache that the kernel may take back. */
export function cpuAndMemoryOf(answer: StatsAnswer): CpuAndMemory {
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
  const interfaces = interfacesOf(answer);
  const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
  // cgroup v1 writes the operation with a capital letter, v2 without.
  const blocks = (op: string) =>
    (answer.blkio_stats?.io_service_bytes_recursive ?? []).filter((one) => one.op.toLowerCase() === op);
  return {
    ...cpuAndMemoryOf(answer),
    received: sum(interfaces.map(({ received }) => received)),
    sent: sum(interfaces.map(({ sent }) => sent)),
    read: sum(blocks('read').map(({ value }) => value)),
    written: sum(blocks('write').map(({ value }) => value)),
  };
}

/** One answer of a stream as the figures of that second; null of a container that does not run, of which it tells zeros. */
export function statsSampleOf(answer: StatsAnswer): StatsSample | null {
  const { at, memory, received, sent, read, written } = countersOf(answer);
  if (!(at > 0)) return null;
  return {
    at,
    cpu: coresOf(answer),
    cpus: onlineOf(answer.cpu_stats),
    memory,
    memoryLimit: answer.memory_stats?.limit ?? 0,
    ...{ received, sent, read, written },
    pids: answer.pids_stats?.current ?? 0,
    interfaces: interfacesOf(answer),
  };
}

function interfacesOf({ networks = {} }: StatsAnswer) {
  return Object.entries(networks)
    .map(([name, { rx_bytes = 0, tx_bytes = 0 }]) => ({ name, received: rx_bytes, sent: tx_bytes }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** As `docker stats` reckons: the share of the host's CPU time since the sample before, times the host's cores. */
function coresOf({ cpu_stats: now, precpu_stats: before }: StatsAnswer): number | null {
  // The first sample of a stream has none before it.
  if (!before?.system_cpu_usage || !now?.system_cpu_usage) return null;
  const used = (now.cpu_usage?.total_usage ?? 0) - (before.cpu_usage?.total_usage ?? 0);
  const passed = now.system_cpu_usage - before.system_cpu_usage;
  // A restart in between starts the counter anew.
  return used > 0 && passed > 0 ? (used / passed) * onlineOf(now) : 0;
}

function onlineOf(stats: CpuStats = {}): number {
  return stats.online_cpus || stats.cpu_usage?.percpu_usage?.length || 1;
}
