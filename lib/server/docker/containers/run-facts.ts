import { ContainerState, type ContainerRow } from '@/lib/contract/containers';
import type { Engine } from '../engines';
import { inspect, type InspectAnswer } from './inspect';

/** What only inspect tells of a container's latest run, and its state at that moment. */
export type RunFacts = Pick<
  ContainerRow,
  'state' | 'health' | 'startedAt' | 'finishedAt' | 'exitCode' | 'oomKilled' | 'name'
>;

/**
 * The latest run of a container. Engine API `GET /containers/{id}/json`, which waits for the container's lock: right
 * after an event the list may still tell the state before it, this one does not. Throws `not-found`.
 */
export async function runFacts(engine: Engine, id: string): Promise<RunFacts> {
  return toRunFacts(await inspect(engine, id));
}

/** Projects an inspect answer. A container that runs has an exit code and an end of its run before: left out. */
export function toRunFacts(answer: InspectAnswer): RunFacts {
  const { State: state } = answer;
  const known = ContainerState.safeParse(state.Status);
  const ended = state.Status === 'exited' || state.Status === 'dead' || state.Status === 'restarting';
  const finishedAt = ended ? time(state.FinishedAt) : null;
  return {
    name: answer.Name.replace(/^\//, ''),
    state: known.success ? known.data : 'dead',
    health: healthOf(state.Running, state.Health?.Status),
    startedAt: time(state.StartedAt),
    finishedAt,
    exitCode: finishedAt === null ? null : state.ExitCode,
    oomKilled: state.OOMKilled,
  };
}

/** Go's zero time stands for "never". */
function time(value: string | undefined): string | null {
  return !value || value.startsWith('0001-') ? null : value;
}

/** The list tells health of running containers only; so do we. */
function healthOf(running: boolean, word: string | undefined): ContainerRow['health'] {
  if (!running) return 'none';
  return word === 'healthy' || word === 'unhealthy' || word === 'starting' ? word : 'none';
}
