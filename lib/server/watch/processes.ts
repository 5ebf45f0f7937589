import type { ProcessList } from '@/lib/contract/processes';
import type { Environment } from '../core';
import { isFailure, toProblem } from '../errors/failure';
import { CpuRates } from '../processes/cpu-rates';
import { listProcesses } from '../processes/list';
import type { Look } from './shared';
import { Wake } from './wake';

/** Between two looks. A look is a `ps` on the engine's machine. Milliseconds. */
const everyMs = 2000;

/** Looks at the processes of a container while it runs; null while it does not. */
export function lookAtProcesses({ docker, live }: Environment, id: string): Look<ProcessList | null> {
  return async (signal, tell) => {
    const wake = new Wake(live, id, signal);
    const rates = new CpuRates();
    while (!signal.aborted) {
      let running = true;
      try {
        tell({ value: await listProcesses(docker, id, rates) });
      } catch (error) {
        running = !(isFailure(error) && error.code === 'container-not-running');
        tell(running ? { problem: toProblem(error) } : { value: null });
        if (isFailure(error) && error.code === 'not-found') return;
      }
      await wake.wait(running ? everyMs : Infinity);
    }
  };
}
