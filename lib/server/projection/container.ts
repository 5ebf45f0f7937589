import type { ContainerDetail, ContainerHealth } from '@/lib/contract/inspect';
import { pick, type Shape } from './pick';

/**
 * A container without what can hold a secret, and without the paths of its host: see docs/security.md. Names of variables
 * and labels stay, so that one sees that they are set.
 */
export function safeContainer(detail: ContainerDetail): ContainerDetail {
  const { id, name, created, image, imageId, platform, runtime, state, startedAt, finishedAt } = detail;
  const { exitCode, oomKilled, health, restartCount, restartPolicy, mounts, networks, networkMode } = detail;
  const { ports, limits, hostname, tty, openStdin, autoRemove, privileged } = detail;
  const { logDriver, stopSignal, stopTimeout, env, labels } = detail;
  return {
    ...{ id, name, created, image, imageId, platform, runtime, state, startedAt, finishedAt },
    ...{ exitCode, oomKilled, restartCount, restartPolicy, networks, networkMode },
    ...{ ports, limits, hostname, tty, openStdin, autoRemove, privileged, logDriver, stopSignal, stopTimeout },
    hidden: true,
    mounts: mounts.map((mount) => ({ ...mount, source: '' })),
    error: '',
    health: health && safeHealth(health),
    path: '',
    args: [],
    entrypoint: null,
    command: null,
    env: env.map((one) => ({ name: one.name, value: '' })),
    labels: labels.map((one) => ({ name: one.name, value: '' })),
    user: '',
    workingDir: '',
  };
}

/** A health without what the check runs and prints. */
export function safeHealth(health: ContainerHealth): ContainerHealth {
  return { ...health, test: [], probes: health.probes.map((probe) => ({ ...probe, output: '' })) };
}

const addresses = { '*': [{ HostIp: true, HostPort: true }] } as const;

/** What of `GET /containers/{id}/json` is known to hold no secret. All else is left out, what newer engines add too. */
const harmless: Shape = {
  ...{ Id: true, Created: true, Name: true, Image: true, Platform: true, Driver: true, RestartCount: true },
  State: {
    ...{ Status: true, Running: true, Paused: true, Restarting: true, OOMKilled: true, Dead: true, Pid: true },
    ...{ ExitCode: true, StartedAt: true, FinishedAt: true },
    Health: { Status: true, FailingStreak: true },
  },
  HostConfig: {
    ...{ Memory: true, MemoryReservation: true, MemorySwap: true, NanoCpus: true, CpuShares: true, CpuQuota: true },
    ...{ CpuPeriod: true, PidsLimit: true, NetworkMode: true, AutoRemove: true, Privileged: true, ShmSize: true },
    ...{ ReadonlyRootfs: true, PublishAllPorts: true, Runtime: true, Init: true, PidMode: true, IpcMode: true },
    RestartPolicy: { Name: true, MaximumRetryCount: true },
    LogConfig: { Type: true },
    PortBindings: addresses,
  },
  Mounts: [{ Type: true, Name: true, Destination: true, Driver: true, RW: true, Propagation: true }],
  Config: {
    ...{ Hostname: true, Tty: true, OpenStdin: true, StdinOnce: true, AttachStdin: true, AttachStdout: true },
    ...{ AttachStderr: true, Image: true, StopSignal: true, StopTimeout: true, NetworkDisabled: true },
    ExposedPorts: { '*': {} },
  },
  NetworkSettings: {
    Ports: addresses,
    Networks: {
      '*': {
        ...{ NetworkID: true, EndpointID: true, Gateway: true, IPAddress: true, IPPrefixLen: true, MacAddress: true },
        ...{ IPv6Gateway: true, GlobalIPv6Address: true, GlobalIPv6PrefixLen: true },
      },
    },
  },
};

/** `docker inspect` of a container without what can hold a secret. */
export function safeInspect(raw: unknown): unknown {
  return pick(harmless, raw);
}
