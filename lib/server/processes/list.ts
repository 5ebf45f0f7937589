import type { ProcessList } from '@/lib/contract/processes';
import type { Docker } from '../docker/docker';
import type { CpuRates, UsedCpu } from './cpu-rates';
import { seeInside, type OwnSeen } from './own-sight';

/** More processes are not looked at one by one. */
const maximumSeen = 1000;

/**
 * The processes of a container as of now, with their numbers inside where Quayside can see them; with `rates`, which knows
 * earlier looks, also what each uses at present. Throws `container-not-running`, `not-found`.
 */
export async function listProcesses(docker: Docker, containerId: string, rates?: CpuRates): Promise<ProcessList> {
  const [seen, { State, HostConfig }] = await Promise.all([
    docker.containers.processes(containerId),
    docker.containers.inspect(containerId),
  ]);
  const main = seen.find(({ pid }) => pid === State.Pid);
  const pids = seen.slice(0, maximumSeen).map(({ pid }) => pid);
  const inner = main ? await seeInside(main, pids) : new Map<number, OwnSeen>();
  // In the machine's own namespace there is one number only.
  const ofHost = HostConfig.PidMode === 'host';
  const at = Date.now();
  const used = seen.flatMap(({ pid, cpuTime }): UsedCpu[] => {
    const own = inner.get(pid);
    if (own) return [{ pid, seconds: own.cpu, fine: true }];
    return cpuTime === null ? [] : [{ pid, seconds: cpuTime, fine: false }];
  });
  const now = rates?.rates(at, used);
  return {
    hidden: false,
    at: new Date(at).toISOString(),
    main: main?.pid ?? null,
    processes: seen.map((one) => ({
      ...one,
      innerPid: ofHost ? one.pid : (inner.get(one.pid)?.pid ?? null),
      cpuNow: now?.get(one.pid) ?? null,
    })),
  };
}
