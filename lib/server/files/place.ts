import type { Docker } from '../docker/docker';
import { Failure } from '../errors/failure';
import type { JudgedVerbs } from '../policy/judged-verbs';

/** A container whose files somebody works on. */
export interface Place {
  /** Full or short id, or name. */
  id: string;
  docker: Docker;
  /** The verbs of whoever asks: reading and writing files is judged, for mounts of the host are reached that way. */
  judged: JudgedVerbs;
}

/** What matters of a container for its files. */
export interface Look {
  state: 'running' | 'paused' | 'stopped';
  /** Folders of a running container that are mounts in memory: no archive of the engine reaches them. */
  inMemory: string[];
}

/** Mounted by every runtime, and files of the kernel. */
const ofTheKernel = ['/proc', '/sys', '/dev'];
/** An engine that is asked about a container out of which somebody copies a large file answers when that is done. */
const lookMs = 15_000;

/** Throws `files-busy` when the engine does not tell in time, `not-found`. */
export async function look({ id, docker }: Place): Promise<Look> {
  const { State, HostConfig, Mounts } = await inTime(docker.containers.inspect(id));
  if (!State.Running) return { state: 'stopped', inMemory: [] };
  const tmpfs = HostConfig.Tmpfs as Record<string, string> | null | undefined;
  const mounted = (Mounts ?? []).filter(({ Type }) => Type === 'tmpfs').map(({ Destination }) => Destination);
  const inMemory = [...ofTheKernel, ...Object.keys(tmpfs ?? {}), ...mounted];
  return {
    state: State.Paused ? 'paused' : 'running',
    inMemory: inMemory.map((path) => path.replace(/(?<=.)\/+$/, '')),
  };
}

async function inTime<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Failure('files-busy')), lookMs);
  });
  // Whatever becomes of it later, nobody waits for it any more.
  call.catch(() => undefined);
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}
