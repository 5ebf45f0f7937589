import { version } from '@/package.json';
import { createArchives } from './archives/archives';
import { createAudit } from './audit/audit';
import { jobEnded, terminalEnded, terminalOpened } from './audit/ends';
import { createBackups, type BackupParts } from './backup/backups';
import type { Caller } from '@/lib/contract/roles';
import type { Core, Environment } from './core';
import { readSessionCookie } from './auth/cookie';
import { createAccounts } from './auth/accounts';
import { createKeys } from './auth/keys';
import { createPeople } from './auth/people';
import { createSessions } from './auth/sessions';
import { createTickets } from './auth/tickets';
import type { Db } from './db/database';
import { createDisk } from './disk/disk';
import { each } from './docker/containers/each';
import { createDocker } from './docker/docker';
import { probeCommand } from './docker/containers/probe-command';
import { connectEngine } from './docker/engines';
import { createJudgedDocker } from './docker/judged-docker';
import { Failure } from './errors/failure';
import { EventLog } from './events/event-log';
import { readEvents } from './events/read-events';
import { createContainersUsage } from './metrics/containers-usage';
import { noMeasures } from './metrics/metrics';
import { createReadiness } from './ready/ready';
import { createSite } from './site/site';
import { Copies } from './files/copies';
import { createFiles } from './files/files';
import { createJobs } from './jobs/jobs';
import { createLive } from './live/live';
import { createLogs } from './logs/logs';
import type { ReaderProgram } from './logs/reader/program';
import { createReader } from './logs/reader/reader';
import { withoutSecrets } from './projection/live';
import { seesSecrets } from './projection/sees-secrets';
import type { OpenApi } from '@/lib/contract/api/open-api';
import { createProcesses } from './processes/processes';
import { createJournal } from './recreate/journal';
import { createRecreate, type RecreateHooks } from './recreate/recreate';
import { createMirrors } from './mirrors/mirrors';
import { createRegistries } from './registries/registries';
import { createRun } from './run/run';
import { createPlans } from './prune/plans';
import { createPrune } from './prune/prune';
import { createGuard } from './policy/guard';
import { judgedVerbs } from './policy/judged-verbs';
import { putBackVerbs } from './policy/put-back';
import { createPolicies } from './policy/policies';
import type { Seal } from './secrets/seal';
import { isExposed, launchActorOf, type Settings } from './settings/settings';
import { stop } from './stop/stop';
import { eitherOf, endWithSession } from './terminal/end-with-session';
import { createTerminals } from './terminal/terminals';
import { createStats } from './stats/stats';
import { createSizes } from './usage/sizes';
import { createMeasured } from './usage/measured';
import { History } from './watch/history';
import { ProbeExecs } from './watch/probe-execs';
import { createWatches } from './watch/watches';
import { createUsage } from './usage/usage';

/** The slug of the first environment; it never changes, links are built on it. */
const firstEnvironment = 'local';

/** What a core is built on. */
export interface CoreParts {
  settings: Settings;
  db: Db;
  seal: Seal;
  /** What better-auth signs with. */
  accountSecret: string;
  backups: BackupParts;
  /** Of tests alone: see `recreate/recreate.ts`. */
  recreating?: RecreateHooks;
  /** The thread that reads logs of the past. */
  logReader: ReaderProgram;
}

/** Wires every part once. The caller owns `db` and ends it after `close`. */
export async function createCore(parts: CoreParts): Promise<Core> {
  const { settings, db, seal, accountSecret } = parts;
  const site = createSite(settings);
  const people = await createPeople(db);
  const sessions = await createSessions({ db, people, launchActor: launchActorOf(settings) });
  const keys = await createKeys(db, people);
  /** Whether what let a caller in does so still: a key, or a session. */
  const holds = ({ actor, sessionId }: Caller) =>
    actor.kind === 'apiKey' ? keys.stillActs(actor) : sessionId === null || sessions.holds(sessionId);
  const metrics = settings.metrics && (await import('./metrics/create-metrics')).createMetrics();
  const measures = metrics ?? noMeasures;
  const engine = connectEngine(settings.engineAddress, measures.engineCall);
  const docker = createDocker(engine.plain);
  const lost = () => measures.engineLost(firstEnvironment);
  const live = createLive({ env: firstEnvironment, docker, address: settings.engineAddress, lost });
  const running = () => live.picture().containers.filter((row) => row.state === 'running');
  const usage = createUsage({ running, sample: docker.containers.stats });
  const sizes = createSizes({ ask: docker.containers.sizes });
  const volumeSizes = createMeasured(docker.volumes.sizes);
  const policies = await createPolicies(db);
  const registries = await createRegistries({ db, seal, env: process.env });
  const mirrors = await createMirrors(db, registries);
  const guard = createGuard({
    env: firstEnvironment,
    docker,
    address: settings.engineAddress,
    policy: () => policies.of(firstEnvironment),
    ownPlaces: settings.ownPlaces,
  });
  const copies = new Copies(live.copying);
  const copying = (id: string) => copies.begin(id);
  const judging = { docker: createJudgedDocker(engine.judged), guard, holds, copying };
  const judged = (caller: Caller) => judgedVerbs(judging, caller);
  const execs = new ProbeExecs(async (id) => probeCommand(await docker.containers.inspect(id)));
  const history = new History(execs);
  const events = new EventLog(execs);
  live.happened((event) => {
    history.take(event);
    events.take(event);
  });
  live.subscribe(({ engine }) => engine && events.listening(engine.state === 'connected'));
  const safeLive = withoutSecrets(live);
  const liveFor = (caller: Caller) => (seesSecrets(caller, firstEnvironment) ? live : safeLive);
  const local: Environment = {
    slug: firstEnvironment,
    docker,
    live,
    liveFor,
    usage,
    history,
    events,
    eventsFor: (caller, filter, probes) => readEvents(events, firstEnvironment, caller, filter, probes),
    disk: createDisk(docker.system),
    sizes,
    volumeSizes,
    prune: createPrune(docker),
    plans: createPlans(docker, volumeSizes),
    guard,
    registryAuth: registries.auth,
    mirrors: mirrors.of(firstEnvironment),
    judged,
    putBack: putBackVerbs(judging.docker),
  };
  const environment = (slug: string): Environment => {
    if (slug !== firstEnvironment) throw new Failure('not-found', { detail: slug });
    return local;
  };
  const watches = createWatches({ environment });
  const stats = createStats({ environment });
  const reader = createReader({
    address: settings.engineAddress,
    program: parts.logReader,
    observe: measures.engineCall,
  });
  const readerOf = (slug: string) => (environment(slug), reader);
  const logs = createLogs({ environment, readerOf });
  const audit = createAudit({ db, retention: settings.auditRetention, signInFailed: measures.signInFailed });
  const terminals = createTerminals({
    environment,
    opened: (session) => audit.record(terminalOpened(session)),
    ended: (session) => void audit.record(terminalEnded(session)),
  });
  const jobs = await createJobs({
    db,
    seal,
    environment,
    pullsAtOnce: settings.pullsAtOnce,
    ended(job, startedBy) {
      measures.jobEnded(job.kind, job.state);
      void audit.record(jobEnded(job, startedBy));
    },
  });
  const run = createRun({ environment, jobs, terminals });
  const journal = createJournal(db, seal);
  const recreate = createRecreate({ environment, jobs, journal, hooks: parts.recreating });
  endWithSession(terminals, eitherOf(sessions, keys));
  const isEnvironment = (slug: string) => slug === firstEnvironment;
  const accounts = createAccounts({ db, people, sessions, keys, site, isEnvironment, secret: accountSecret });
  const { dataFolder, key } = settings;
  const backups = createBackups({ ...parts.backups, dataFolder, key });
  metrics?.lookAt({
    engines: () => [{ env: firstEnvironment, connected: live.status().state === 'connected' }],
    containers: () => live.picture().containers.map(({ state }) => ({ env: firstEnvironment, state })),
    jobs: () => jobs.list(firstEnvironment),
    terminals: () => terminals.list(firstEnvironment).map((session) => session.snapshot()),
    auditWaiting: audit.unrecorded,
    usage: settings.metrics?.containers
      ? createContainersUsage({ running, counters: docker.containers.counters })
      : null,
  });
  let apiDocument: Promise<OpenApi> | undefined;
  live.start();
  return {
    settings,
    site,
    sessions,
    keys,
    accounts,
    tickets: createTickets(),
    sessionFacts: (header) => ({
      actor: sessions.byCookie(readSessionCookie(header ?? undefined, site))?.actor ?? { kind: 'nobody' },
      accounts: people.any(),
      exposed: isExposed(settings),
    }),
    environment,
    apiDocument: () => (apiDocument ??= import('./openapi/document').then((made) => made.createApiDocument(version))),
    audit,
    jobs,
    logs,
    files: createFiles({ environment }),
    archives: createArchives({ environment, jobs }),
    stats,
    terminals,
    run,
    processes: createProcesses({ environment }),
    watches,
    recreate,
    policies,
    registries,
    mirrors,
    stop: (env, id, timeout) => stop(environment(env), id, timeout),
    stopMany: (env, ids, timeout) => each(ids, (id) => stop(environment(env), id, timeout)),
    backups,
    ready: createReadiness({ db, unrecorded: audit.unrecorded, engine: live.status }),
    measures,
    metrics,
    callers: new Map(),
    async close() {
      logs.close();
      watches.close();
      stats.close();
      reader.close();
      registries.close();
      backups.close();
      recreate.close();
      await Promise.allSettled([terminals.close(), jobs.close(), recreate.recovered]);
      await Promise.all([live.close(), audit.close()]);
      engine.close();
    },
  };
}
