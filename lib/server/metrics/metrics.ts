/** What happened, told by the part where it did, so that it can be counted. */
export interface Measures {
  /** A request was answered; `route` is its pattern. */
  request(request: { method: string; route: string; status: number; seconds: number }): void;
  /** A call of an engine: its verb of `docker/verbs.ts`, and the seconds until the engine's (first) answer. */
  engineCall(verb: string, ok: boolean, seconds: number): void;
  /** The event stream of an engine was lost. */
  engineLost(env: string): void;
  socket(namespace: string, change: 1 | -1): void;
  jobEnded(kind: string, state: string): void;
  /** Somebody could not sign in; `code` of the problem says why. */
  signInFailed(code: string): void;
}

/** What is looked at when somebody asks for the metrics. */
export interface Sources {
  engines(): readonly { env: string; connected: boolean }[];
  containers(): readonly { env: string; state: string }[];
  jobs(): readonly { kind: string; state: string }[];
  terminals(): readonly { kind: string; state: string }[];
  /** Entries of the audit log that wait for the database. */
  auditWaiting(): number;
  /** What each running container has used so far; null: not wanted. */
  usage: (() => Promise<ContainersUsage>) | null;
}

/** What one container has used since its start; bytes, but for `cpuSeconds`. */
export interface ContainerUsage {
  name: string;
  image: string;
  /** Its compose project; empty: none. */
  project: string;
  cpuSeconds: number;
  memory: number;
  received: number;
  sent: number;
  read: number;
  written: number;
}
/** `missing`: running ones that are not in `measured`, because there are too many or the engine was too slow. */
export interface ContainersUsage {
  measured: readonly ContainerUsage[];
  missing: number;
}

/** The metrics of this process in the text format of Prometheus. */
export interface Metrics extends Measures {
  readonly contentType: string;
  /** Says where to look; call once, when all parts are there. */
  lookAt(sources: Sources): void;
  text(): Promise<string>;
  /** All of ours, but those of the process that prom-client adds. */
  list(): MetricDescription[];
}

/** What is told of a metric in docs/operate.md. */
export interface MetricDescription {
  name: string;
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  labels: readonly string[];
}

/** Counts nothing: for an installation where nobody may ask. */
export const noMeasures: Measures = {
  request: () => undefined,
  engineCall: () => undefined,
  engineLost: () => undefined,
  socket: () => undefined,
  jobEnded: () => undefined,
  signInFailed: () => undefined,
};
