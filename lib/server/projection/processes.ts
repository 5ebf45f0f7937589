import type { ProcessList } from '@/lib/contract/processes';

/** Processes without their commands, whose arguments can hold a secret; and without the numeric users of images. */
export function safeProcesses({ at, main, processes }: ProcessList): ProcessList {
  return {
    ...{ hidden: true, at, main },
    processes: processes.map(({ pid, parent, innerPid, cpu, cpuNow, memory, state, elapsed, cpuTime }) => ({
      ...{ pid, parent, innerPid, cpu, cpuNow, memory, state, elapsed, cpuTime },
      ...{ user: null, command: '' },
    })),
  };
}
