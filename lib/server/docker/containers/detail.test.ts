import { expect, it } from 'vitest';
import { toDetail } from './detail';
import type { InspectAnswer } from './inspect';

/** What an engine 20.10 answers for a container that was created and never started, cut to what is read. */
function answer(over: { Config?: object; HostConfig?: object; State?: object; NetworkSettings?: object } = {}) {
  const raw = {
    Id: 'f'.repeat(64),
    Name: '/web',
    Created: '2026-11-01T10:00:00.000000000Z',
    Path: 'sleep',
    Args: ['1d'],
    Image: `sha256:${'a'.repeat(64)}`,
    Platform: 'linux',
    RestartCount: 0,
    Mounts: [],
    State: {
      Status: 'created',
      OOMKilled: false,
      ExitCode: 0,
      Error: '',
      StartedAt: '0001-01-01T00:00:00Z',
      FinishedAt: '0001-01-01T00:00:00Z',
      ...over.State,
    },
    Config: {
      Hostname: 'ffffffffffff',
      User: '',
      Tty: false,
      OpenStdin: false,
      Env: ['A=1=2', 'EMPTY=', 'BARE'],
      Cmd: ['sleep', '1d'],
      Image: 'busybox',
      WorkingDir: '',
      Labels: { b: '2', a: '1' },
      ...over.Config,
    },
    HostConfig: { NetworkMode: 'default', ...over.HostConfig },
    NetworkSettings: { Ports: {}, Networks: {}, ...over.NetworkSettings },
  };
  return raw as unknown as InspectAnswer;
}

it('tells no times and no exit code of a container that never ran', () => {
  const detail = toDetail(answer());
  expect(detail).toMatchObject({ name: 'web', startedAt: null, finishedAt: null, exitCode: null, health: null });
  expect(detail).toMatchObject({ workingDir: '/', stopTimeout: 10, stopSignal: 'SIGTERM' });
});

it('does not take the 0 of a running container for the end of its last run', () => {
  const FinishedAt = '2026-11-01T10:05:00.000000000Z';
  expect(toDetail(answer({ State: { Status: 'running', Running: true, FinishedAt } })).exitCode).toBeNull();
  expect(toDetail(answer({ State: { Status: 'exited', ExitCode: 137, FinishedAt } })).exitCode).toBe(137);
});

it('splits a variable at its first equals sign and sorts the labels', () => {
  const detail = toDetail(answer());
  expect(detail.env).toEqual([
    { name: 'A', value: '1=2' },
    { name: 'EMPTY', value: '' },
    { name: 'BARE', value: '' },
  ]);
  expect(detail.labels.map((label) => label.name)).toEqual(['a', 'b']);
});

it('reads limits from either way of saying them, and zero as none', () => {
  expect(toDetail(answer()).limits).toEqual({ memory: null, cpus: null, pids: null });
  const limited = answer({ HostConfig: { Memory: 536870912, NanoCpus: 1_500_000_000, PidsLimit: 256 } });
  expect(toDetail(limited).limits).toEqual({ memory: 536870912, cpus: 1.5, pids: 256 });
  expect(toDetail(answer({ HostConfig: { CpuQuota: 50_000 } })).limits.cpus).toBe(0.5);
});

it('adds tmpfs mounts, which the engine leaves out of its list', () => {
  const detail = toDetail(answer({ HostConfig: { Tmpfs: { '/run': 'rw,size=64m', '/tmp': 'ro' } } }));
  expect(detail.mounts).toMatchObject([
    { type: 'tmpfs', destination: '/run', readOnly: false, sizeBytes: 67108864 },
    { type: 'tmpfs', destination: '/tmp', readOnly: true, sizeBytes: null },
  ]);
});

it('tells the ports that were asked for while a container is stopped, and those only exposed', () => {
  const stopped = answer({
    Config: { ExposedPorts: { '80/tcp': {}, '53/udp': {} } },
    HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] } },
  });
  expect(toDetail(stopped).ports).toEqual([
    { privatePort: 53, protocol: 'udp', ip: '', publicPort: null },
    { privatePort: 80, protocol: 'tcp', ip: '127.0.0.1', publicPort: 8080 },
  ]);
});

it('leaves out the alias that the engine makes of the short id', () => {
  const Networks = { net: { NetworkID: 'n', IPAddress: '10.0.0.2', Aliases: ['web', 'f'.repeat(12)] } };
  expect(toDetail(answer({ NetworkSettings: { Networks } })).networks[0]?.aliases).toEqual(['web']);
});

it('fills in the health check with the defaults of the Dockerfile reference', () => {
  const State = { Health: { Status: 'unhealthy', FailingStreak: 4, Log: [] } };
  const Config = { Healthcheck: { Test: ['CMD', 'true'], Interval: 5_000_000_000 } };
  expect(toDetail(answer({ State, Config })).health).toMatchObject({ intervalMs: 5000, timeoutMs: 30000, retries: 3 });
});
