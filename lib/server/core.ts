import type { VolumeSize } from '@/lib/contract/volume/sizes';
import type { BulkResult } from '@/lib/contract/containers';
import type { Caller } from '@/lib/contract/roles';
import type { EventHistory } from '@/lib/contract/events';
import type { SessionFacts } from '@/lib/contract/session';
import type { Archives } from './archives/archives';
import type { Audit } from './audit/audit';
import type { Backups } from './backup/backups';
import type { Disk } from './disk/disk';
import type { Docker } from './docker/docker';
import type { EventLog } from './events/event-log';
import type { Tickets } from './auth/tickets';
import type { Site } from './site/site';
import type { Measures, Metrics } from './metrics/metrics';
import type { Unready } from './ready/ready';
import type { Jobs } from './jobs/jobs';
import type { Live } from './live/live';
import type { Files } from './files/files';
import type { Logs } from './logs/logs';
import type { Accounts } from './auth/accounts';
import type { Keys } from './auth/keys';
import type { ToldLive } from './projection/live';
import type { Sessions } from './auth/sessions';
import type { Guard } from './policy/guard';
import type { JudgedVerbs } from './policy/judged-verbs';
import type { PutBack } from './policy/put-back';
import type { OpenApi } from '@/lib/contract/api/open-api';
import type { Policies } from './policy/policies';
import type { Stats } from './stats/stats';
import type { Settings } from './settings/settings';
import type { Terminals } from './terminal/terminals';
import type { Processes } from './processes/processes';
import type { Recreate } from './recreate/recreate';
import type { EnvMirrors, Mirrors } from './mirrors/mirrors';
import type { Registries, RegistryAuth } from './registries/registries';
import type { RunService } from './run/run';
import type { Plans } from './prune/plans';
import type { Prune } from './prune/prune';
import type { Sizes } from './usage/sizes';
import type { Measured } from './usage/measured';
import type { History } from './watch/history';
import type { Watches } from './watch/watches';
import type { Usage } from './usage/usage';

/** One engine and all that is known of it. `slug` is the `[env]` of every path. */
export interface Environment {
  readonly slug: string;
  readonly docker: Docker;
  readonly live: Live;
  /** The live picture as `caller` may see it. */
  liveFor(caller: Caller): ToldLive;
  readonly usage: Usage;
  readonly sizes: Sizes;
  readonly volumeSizes: Measured<VolumeSize>;
  readonly prune: Prune;
  /** What clears the engine of other things than containers. */
  readonly plans: Plans;
  readonly history: History;
  /** What happened on the engine. */
  readonly events: EventLog;
  /** What of it passes a filter, as `caller` may see it. */
  eventsFor(caller: Caller, filter: string, probes: boolean): EventHistory;
  readonly disk: Disk;
  readonly guard: Guard;
  /** Signs in to the registry of an image that this engine fetches, by what the installation keeps. */
  readonly registryAuth: RegistryAuth;
  /** Where else its images are looked for, before their origins. */
  readonly mirrors: EnvMirrors;
  /** The verbs that the policy judges, as `caller` may use them: `docker` has none of them. */
  judged(caller: Caller): JudgedVerbs;
  /** What brings back a container that Quayside itself had taken away. */
  readonly putBack: PutBack;
}

/** The one set of parts that the process runs on. Built by `create-core.ts`, ended by `close`. */
export interface Core {
  readonly settings: Settings;
  readonly site: Site;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly accounts: Accounts;
  readonly tickets: Tickets;
  /**
   * Who the session of a `Cookie` header acts as, by the cookie alone: enough to be served the page, which holds nothing
   * of an engine. For calls and sockets the page's token is needed too.
   */
  sessionFacts(header: string | null): SessionFacts;
  /** The environment of that slug; throws a `not-found` problem when there is none. */
  environment(slug: string): Environment;
  /** The HTTP API as OpenAPI 3.1; made when it is first asked for. */
  apiDocument(): Promise<OpenApi>;
  readonly audit: Audit;
  readonly jobs: Jobs;
  readonly logs: Logs;
  readonly files: Files;
  readonly archives: Archives;
  readonly stats: Stats;
  readonly terminals: Terminals;
  readonly run: RunService;
  readonly processes: Processes;
  readonly watches: Watches;
  readonly recreate: Recreate;
  readonly policies: Policies;
  readonly registries: Registries;
  readonly mirrors: Mirrors;
  /** Stops a container and tells everybody meanwhile: see `stop/stop.ts`. */
  stop(env: string, id: string, timeout?: number): Promise<void>;
  /** The same to many in parallel, with an outcome for each. */
  stopMany(env: string, ids: readonly string[], timeout?: number): Promise<BulkResult[]>;
  readonly backups: Backups;
  /** What is in the way of serving people now. */
  ready(): Promise<Unready[]>;
  readonly measures: Measures;
  /** Null: nobody may ask for them, and nothing is counted. */
  readonly metrics: Metrics | null;
  /** Who sends each request that is under way, by its id, as far as is known: for the line that tells of it in the end. */
  readonly callers: Map<string, Caller>;
  close(): Promise<void>;
}

// A module variable has one instance in the server bundle and others in each bundle that Next makes; the global has one.
const slot = globalThis as typeof globalThis & { __quaysideCore?: Core };

/** The running core. Throws before `server.ts` has set it. */
export function core(): Core {
  if (!slot.__quaysideCore) throw new Error('The core is not running: start Quayside through server.ts.');
  return slot.__quaysideCore;
}

/** Puts the core in its slot; only `server.ts` calls it. */
export function setCore(value: Core): void {
  slot.__quaysideCore = value;
}
