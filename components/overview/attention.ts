import type { ContainerRow } from '@/lib/contract/containers';

/** Why a container asks for someone. */
export type Trouble = 'unhealthy' | 'oom' | 'failed' | 'restarting' | 'dead';

export interface Attention {
  container: ContainerRow;
  trouble: Trouble;
  /** Since when, ISO 8601, or null where the engine does not say. */
  since: string | null;
}

/** Exit codes of a stop that a person asked for: SIGTERM, SIGKILL after the grace time, SIGINT, SIGHUP. */
const askedFor = new Set([143, 137, 130, 129]);

/** The containers that need someone, the newest trouble first. A container that was stopped on purpose is none. */
export function needingSomeone(containers: readonly ContainerRow[]): Attention[] {
  return containers
    .flatMap((container): Attention[] => {
      const trouble = troubleOf(container);
      if (!trouble) return [];
      const running = container.state === 'running';
      return [{ container, trouble, since: running ? container.startedAt : container.finishedAt }];
    })
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
}

function troubleOf(container: ContainerRow): Trouble | null {
  const { state, health, exitCode, oomKilled } = container;
  if (state === 'running') return health === 'unhealthy' ? 'unhealthy' : null;
  if (state === 'restarting' || state === 'dead') return state;
  if (state !== 'exited') return null;
  if (oomKilled) return 'oom';
  return exitCode !== null && exitCode !== 0 && !askedFor.has(exitCode) ? 'failed' : null;
}
