import type { CpuAndMemory } from '../docker/containers/stats-answer';

/** What was used between two samples: `cpu` in cores, `memory` in bytes as of the later one. */
export function rateOf(before: CpuAndMemory, after: CpuAndMemory): { cpu: number; memory: number } {
  const wallNs = (after.at - before.at) * 1e6;
  // A restart in between starts the counter anew.
  const cpu = wallNs > 0 ? Math.max(0, after.cpuTime - before.cpuTime) / wallNs : 0;
  return { cpu, memory: after.memory };
}
