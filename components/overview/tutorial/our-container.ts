import type { ContainerRow } from '@/lib/contract/containers';
import { isOneCommand, tutorialName, type Progress } from './progress';

/**
 * The container that the steps after "run" are about: of those made from the tutorial's image with a prompt, the one
 * that has the tutorial's name, else one that runs, else the newest.
 */
export function ourContainer(containers: readonly ContainerRow[], progress: Progress): ContainerRow | null {
  const ours = containers
    .filter((row) => progress.containers.includes(row.id) && !isOneCommand(row))
    .sort((a, b) => rank(b) - rank(a) || b.created.localeCompare(a.created));
  return ours[0] ?? null;
}

function rank(row: ContainerRow): number {
  return (row.name === tutorialName ? 2 : 0) + (row.state === 'running' ? 1 : 0);
}
