import type { ContainerState } from '@/lib/contract/containers';
import { ContainerState as KnownState } from '@/lib/contract/containers';
import type { ContainerDetail, ContainerHealth } from '@/lib/contract/inspect';
import type { Engine } from '../engines';
import { mounts, networks, ports } from './detail-parts';
import { inspect, type InspectAnswer } from './inspect';

/** The engine's answer for "never": Go's zero time. */
const never = '0001-01-01T00:00:00Z';
const nanosecondsPerMillisecond = 1_000_000;
const nanoCpusPerCpu = 1_000_000_000;
/** What `docker stop` waits when neither it nor the container says otherwise. Seconds. */
const defaultStopTimeout = 10;

/** One container in full, as people read it. Engine API `GET /containers/{id}/json`. Throws `not-found`. */
export async function detail(engine: Engine, id: string): Promise<ContainerDetail> {
  return toDetail(await inspect(engine, id));
}

/** Projects the engine's answer. Engines 20.10 to 28 leave out different fields: each has its default here. */
export function toDetail(raw: InspectAnswer): ContainerDetail {
  const { Config: config, HostConfig: host, State: state } = raw;
  const finishedAt = time(state.FinishedAt);
  return {
    hidden: false,
    id: raw.Id,
    name: raw.Name.replace(/^\//, ''),
    created: raw.Created,
    image: config.Image,
    imageId: raw.Image,
    platform: raw.Platform,
    runtime: host.Runtime ?? '',
    state: stateOf(state.Status),
    startedAt: time(state.StartedAt),
    finishedAt,
    // While it runs the engine says 0: it has forgotten how the run before ended.
    exitCode: finishedAt === null || state.Running ? null : state.ExitCode,
    oomKilled: state.OOMKilled,
    error: state.Error,
    health: health(raw),
    restartCount: raw.RestartCount,
    restartPolicy: {
      name: host.RestartPolicy?.Name || 'no',
      maximumRetryCount: host.RestartPolicy?.MaximumRetryCount ?? 0,
    },
    path: raw.Path,
    args: raw.Args ?? [],
    entrypoint: words(config.Entrypoint),
    command: words(config.Cmd),
    env: (config.Env ?? []).map(variable),
    labels: Object.entries(config.Labels ?? {})
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    mounts: mounts(raw),
    networks: networks(raw),
    networkMode: host.NetworkMode ?? '',
    ports: ports(raw),
    limits: {
      memory: host.Memory || null,
      cpus: host.NanoCpus ? host.NanoCpus / nanoCpusPerCpu : quotaCpus(host.CpuQuota, host.CpuPeriod),
      pids: host.PidsLimit && host.PidsLimit > 0 ? host.PidsLimit : null,
    },
    user: config.User,
    workingDir: config.WorkingDir || '/',
    hostname: config.Hostname,
    tty: config.Tty,
    openStdin: config.OpenStdin,
    autoRemove: host.AutoRemove ?? false,
    privileged: host.Privileged ?? false,
    logDriver: host.LogConfig?.Type ?? '',
    stopSignal: config.StopSignal || 'SIGTERM',
    stopTimeout: config.StopTimeout ?? defaultStopTimeout,
  };
}

function stateOf(word: string): ContainerState {
  const known = KnownState.safeParse(word);
  return known.success ? known.data : 'created';
}

function time(value: string | undefined): string | null {
  return !value || value === never ? null : value;
}

function words(value: string | string[] | null | undefined): string[] | null {
  if (!value || value.length === 0) return null;
  return typeof value === 'string' ? [value] : value;
}

/** `NAME=value`; a name alone (legal in `Env`) has an empty value. */
function variable(entry: string): { name: string; value: string } {
  const at = entry.indexOf('=');
  return at < 0 ? { name: entry, value: '' } : { name: entry.slice(0, at), value: entry.slice(at + 1) };
}

/** `--cpu-quota` over `--cpu-period` (100 ms unless told), the older way to say `--cpus`. */
function quotaCpus(quota: number | undefined, period: number | undefined): number | null {
  return quota && quota > 0 ? quota / (period || 100_000) : null;
}

function health(raw: InspectAnswer): ContainerHealth | null {
  const state = raw.State.Health;
  const check = raw.Config.Healthcheck;
  if (!state || state.Status === 'none') return null;
  return {
    status: state.Status === 'healthy' || state.Status === 'unhealthy' ? state.Status : 'starting',
    failingStreak: state.FailingStreak,
    test: check?.Test ?? [],
    // The engine's own defaults where the image says nothing: 30 s, 30 s, 3 (Dockerfile reference, HEALTHCHECK).
    intervalMs: check?.Interval ? check.Interval / nanosecondsPerMillisecond : 30_000,
    timeoutMs: check?.Timeout ? check.Timeout / nanosecondsPerMillisecond : 30_000,
    retries: check?.Retries || 3,
    probes: (state.Log ?? []).map((probe) => ({
      start: probe.Start,
      end: probe.End,
      exitCode: probe.ExitCode,
      output: probe.Output,
    })),
  };
}
