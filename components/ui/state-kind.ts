import type { ContainerRow, ContainerState } from '@/lib/contract/containers';
import type { MarkKind } from './Mark';

/** The states that a person tells apart: Docker's own, split by health and exit code. */
export type StateKind = Exclude<MarkKind, 'done' | 'pulling'>;

/** The mark of a container: its health when it has a probe and runs; `failed` when it exited with another code than 0. */
export function stateKind(
  state: ContainerState,
  health: ContainerRow['health'] = 'none',
  exitCode: number | null = null,
): StateKind {
  if (state === 'running' && health !== 'none') return health;
  if (state === 'exited' && exitCode !== null && exitCode !== 0) return 'failed';
  return state;
}
