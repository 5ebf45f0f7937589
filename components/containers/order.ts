import type { ContainerRow } from '@/lib/contract/containers';

const collator = new Intl.Collator('en', { numeric: true });

/** web-2 before web-10. */
export function byName(a: ContainerRow, b: ContainerRow): number {
  return collator.compare(a.name, b.name);
}

/** By the time of the last start or end: what changed last is greatest. */
export function bySince(a: ContainerRow, b: ContainerRow): number {
  return sinceOf(a) - sinceOf(b) || byName(a, b);
}

function sinceOf(row: ContainerRow): number {
  const isRunning = row.state === 'running' || row.state === 'paused';
  const since = isRunning ? row.startedAt : row.finishedAt;
  return since === null ? 0 : Date.parse(since);
}
