import type { ProcessList, SignalRequest, SignalSent } from '@/lib/contract/processes';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import { listProcesses } from './list';
import { signalProcess } from './signal';

/** The processes inside of containers. `id` is full, short or a name. */
export interface Processes {
  /** See `list.ts`. */
  list(env: string, id: string): Promise<ProcessList>;
  /** See `signal.ts`. */
  signal(env: string, id: string, request: SignalRequest, caller: Caller): Promise<SignalSent>;
}

export function createProcesses({ environment }: { environment: (slug: string) => Environment }): Processes {
  return {
    list: (env, id) => listProcesses(environment(env).docker, id),
    signal: (env, id, request, caller) =>
      signalProcess(environment(env).docker, environment(env).judged(caller), id, request),
  };
}
