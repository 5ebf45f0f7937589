/** Types of engine.mjs, which is plain JavaScript so that it runs before any dependency is installed. */

export interface EngineInfo {
  name: string;
  /** Path of the engine's Unix socket. */
  socket: string;
  /** The sample images' registry, read-only; also the engine's mirror of Docker Hub. */
  registry: string;
  /** The same at 20 MB/s in total: `THROTTLED/library/layers` takes about 8 s. */
  throttledRegistry: string;
  /** The same; `PREFIX/python` and `PREFIX/library/python` are one image. */
  prefixMirror: string;
  /** The same images behind a password; can be pushed to, and forgets it when the engine is stopped. */
  privateRegistry: { address: string; username: string; password: string };
  /** Nothing listens here: connections are refused. */
  deadPort: string;
  /** Path of a Docker CLI of the engine's own version. */
  docker: string;
  /** DOCKER_CONFIG for that CLI, so that nothing of the user's is read. */
  dockerConfig: string;
  /** The daemon's process id. */
  pid: number;
  /** The engine's version, such as 20.10.24+dfsg1. */
  version: string;
}

export interface StartOptions {
  /** a-z, 0-9 and "-"; default "demo". An engine of that name that is up already is returned as it is. */
  name?: string;
  /** Size of a memory disk for the engine's data, such as "64m": room for busybox, none for `layers`. */
  tmpfs?: string;
  /** false: plain names are pulled from Docker Hub, not from the samples' registry. */
  mirror?: boolean;
  /** true: no mirror, and no other machine is reached: Docker Hub is as good as blocked. */
  offline?: boolean;
  /** A suite of Debian, such as "sid": its engine, unpacked, on this system. Without it the system's own. */
  release?: string;
  /** true: images are kept in containerd's store, as engines from 29 on do by default. Needs an engine from 24 on. */
  containerdStore?: boolean;
  /** A process id: once it is gone, the next start of any engine takes this one down. Tests give `process.pid`. */
  owner?: number;
  /** Receives a line when something takes longer: the first build, clearing up after a killed run. */
  log?: (line: string) => void;
}

export interface EngineStatus {
  state: 'up' | 'starting' | 'stopping' | 'dead' | 'down';
  info?: EngineInfo;
}

/** Starts an engine: under a second, or 10-40 s for the first one of a machine. */
export function startEngine(options?: StartOptions): Promise<EngineInfo>;

/** For a signal handler: takes down what this process is starting, once the start has come to its end. */
export function abortStart(name: string, started: Promise<EngineInfo>): Promise<void>;

/** Stops an engine and removes all it has made; false when there is none of that name. */
export function stopEngine(name?: string, log?: (line: string) => void): Promise<boolean>;

/** Tells how an engine fares. */
export function engineStatus(name?: string): Promise<EngineStatus>;
