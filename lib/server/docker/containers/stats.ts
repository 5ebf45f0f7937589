import { asking } from '../errors';
import type { Engine } from '../engines';
import {
  countersOf,
  cpuAndMemoryOf,
  type ContainerCounters,
  type CpuAndMemory,
  type StatsAnswer,
} from './stats-answer';

/**
 * One sample, without the second that the engine waits for a pair: Engine API `GET /containers/{id}/stats` with
 * `stream=false&one-shot=true` (1.41). Two of them make a rate. Throws `not-found`.
 */
export async function stats(engine: Engine, containerId: string): Promise<CpuAndMemory> {
  return cpuAndMemoryOf(await ask(engine, containerId));
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
