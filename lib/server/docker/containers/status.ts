import type { ContainerRow } from '@/lib/contract/containers';

/**
 * Reads exit code and health out of the list's sentence: "Exited (137) 3 minutes ago", "Restarting (1) 2 seconds ago",
 * "Up 4 hours (healthy)", "Up 2 seconds (health: starting)". The list has no fields of its own for them.
 */
export function readStatus(sentence: string): Pick<ContainerRow, 'exitCode' | 'health'> {
  const exit = /^(?:Exited|Restarting) \((-?\d+)\)/.exec(sentence);
  return { exitCode: exit ? Number(exit[1]) : null, health: healthOf(sentence) };
}

function healthOf(sentence: string): ContainerRow['health'] {
  if (sentence.endsWith('(healthy)')) return 'healthy';
  if (sentence.endsWith('(unhealthy)')) return 'unhealthy';
  return sentence.endsWith('(health: starting)') ? 'starting' : 'none';
}
