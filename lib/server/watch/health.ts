import type { ContainerHealth, HealthProbe } from '@/lib/contract/inspect';
import { maximumProbes } from '@/lib/contract/watch';
import type { Environment } from '../core';
import type { EngineEvent } from '../docker/system/events';
import { isFailure, toProblem } from '../errors/failure';
import { verbOf } from '../live/plan-event';
import type { Look } from './shared';
import { Wake } from './wake';

/** A probe ends as an exec does; what came of it is noted a moment later. Milliseconds. */
const notedMs = 120;
/** Where it was not noted by then, this much later. */
const laterMs = 1000;

/** Looks at the health of a container after each of its probes, and gathers those that the engine forgets. */
export function lookAtHealth({ docker, live }: Environment, id: string): Look<ContainerHealth | null> {
  return async (signal, tell) => {
    const wake = new Wake(live, id, signal);
    const unsubscribe = live.happened((event) => {
      if (isOfProbe(event, id)) wake.wake();
    });
    signal.addEventListener('abort', unsubscribe);
    let probes: HealthProbe[] = [];
    /** Answers whether there is another probe than before. */
    const look = async (): Promise<boolean> => {
      const { health } = await docker.containers.detail(id);
      const newest = probes.at(-1)?.start;
      probes = joined(probes, health?.probes ?? []);
      tell({ value: health && { ...health, probes } });
      return probes.at(-1)?.start !== newest;
    };
    while (!signal.aborted) {
      try {
        if (!(await look())) {
          await new Promise((resolve) => setTimeout(resolve, laterMs));
          if (!signal.aborted) await look();
        }
      } catch (error) {
        tell({ problem: toProblem(error) });
        if (isFailure(error) && error.code === 'not-found') break;
      }
      await wake.wait(Infinity);
      await new Promise((resolve) => setTimeout(resolve, notedMs));
    }
    unsubscribe();
  };
}

function isOfProbe({ type, id, action }: EngineEvent, container: string): boolean {
  return type === 'container' && id === container && ['exec_die', 'health_status', 'start'].includes(verbOf(action));
}

/** Those of before and those of now, oldest first, each once: a probe is known by when it began. */
export function joined(before: readonly HealthProbe[], now: readonly HealthProbe[]): HealthProbe[] {
  const known = new Set(now.map(({ start }) => start));
  return [...before.filter(({ start }) => !known.has(start)), ...now].slice(-maximumProbes);
}
