import { option, options, toggle } from './words';

interface Names {
  names: readonly string[];
}
interface Timed extends Names {
  /** Seconds until SIGKILL; absent: as the container is set up. */
  timeout?: number;
}
interface Signalled extends Names {
  /** As the CLI takes it: `SIGHUP`, `HUP` or a number; absent: SIGKILL. */
  signal?: string;
}
interface Removal extends Names {
  /** Running ones as well. */
  force?: boolean;
  /** Their anonymous volumes as well. */
  volumes?: boolean;
}
interface Prune {
  /** As `docker container prune --filter` takes them: `until=24h`, `label=a=b`. */
  filters?: readonly string[];
}
/** What `docker update` sets; absent: left as it is. In the CLI's notation, as the run form has it (`512m`, `1.5`). */
interface Update extends Names {
  memory?: string;
  memorySwap?: string;
  memoryReservation?: string;
  cpus?: string;
  cpuShares?: number;
  cpuPeriod?: number;
  cpuQuota?: number;
  cpusetCpus?: string;
  cpusetMems?: string;
  pidsLimit?: number;
  blkioWeight?: number;
  /** `no`, `always`, `unless-stopped`, `on-failure[:N]`. */
  restart?: string;
}

/** A run short enough to be told in passing; the form's own command is `run/command.ts`. */
interface Run {
  image: string;
  tty?: boolean;
  name?: string;
  /** `--rm`. */
  remove?: boolean;
  words?: readonly string[];
}

/** What is done to containers, as the words behind `docker`. */
export const containerCommands = {
  'container.run': ({ image, tty, name, remove, words }: Run) => [
    'run',
    ...toggle('-it', tty),
    ...option('--name', name),
    ...toggle('--rm', remove),
    image,
    ...(words ?? []),
  ],
  'container.start': ({ names }: Names) => ['start', ...names],
  'container.stop': ({ names, timeout }: Timed) => ['stop', ...option('-t', timeout), ...names],
  'container.restart': ({ names, timeout }: Timed) => ['restart', ...option('-t', timeout), ...names],
  'container.kill': ({ names, signal }: Signalled) => ['kill', ...option('-s', signal), ...names],
  'container.pause': ({ names }: Names) => ['pause', ...names],
  'container.unpause': ({ names }: Names) => ['unpause', ...names],
  'container.rename': ({ name, to }: { name: string; to: string }) => ['rename', name, to],
  'container.remove': ({ names, force, volumes }: Removal) => [
    'rm',
    ...toggle('-f', force),
    ...toggle('-v', volumes),
    ...names,
  ],
  'container.prune': ({ filters }: Prune) => ['container', 'prune', ...options('--filter', filters)],
  'container.update': (update: Update) => [
    'update',
    ...option('--memory', update.memory),
    ...option('--memory-swap', update.memorySwap),
    ...option('--memory-reservation', update.memoryReservation),
    ...option('--cpus', update.cpus),
    ...option('--cpu-shares', update.cpuShares),
    ...option('--cpu-period', update.cpuPeriod),
    ...option('--cpu-quota', update.cpuQuota),
    ...option('--cpuset-cpus', update.cpusetCpus),
    ...option('--cpuset-mems', update.cpusetMems),
    ...option('--pids-limit', update.pidsLimit),
    ...option('--blkio-weight', update.blkioWeight),
    ...option('--restart', update.restart),
    ...update.names,
  ],
} as const;
