import { describe, expect, it } from 'vitest';
import { countersOf, cpuAndMemoryOf, statsSampleOf } from './stats-answer';

const read = '2026-01-01T00:00:00.5Z';

it('leaves out the file cache, under either version of cgroups', () => {
  const v1 = { read, memory_stats: { usage: 100, stats: { total_inactive_file: 30, inactive_file: 1 } } };
  const v2 = { read, memory_stats: { usage: 100, stats: { inactive_file: 40 } } };
  expect(cpuAndMemoryOf(v1).memory).toBe(70);
  expect(cpuAndMemoryOf(v2).memory).toBe(60);
});
it('reads a container that has just ended as using nothing', () => {
  expect(cpuAndMemoryOf({ read, cpu_stats: {}, memory_stats: {} })).toEqual({
    at: Date.parse(read),
    cpuTime: 0,
    memory: 0,
  });
});
it('adds up networks and block devices, under either version of cgroups', () => {
  const of = (read_: string, write: string) => ({
    read,
    networks: { eth0: { rx_bytes: 1, tx_bytes: 10 }, eth1: { rx_bytes: 2, tx_bytes: 20 } },
    blkio_stats: {
      io_service_bytes_recursive: [read_, write, read_].map((op, index) => ({ op, value: 4 ** index })),
    },
  });
  for (const answer of [of('Read', 'Write'), of('read', 'write')])
    expect(countersOf(answer)).toMatchObject({ received: 3, sent: 30, read: 17, written: 4 });
  const none = { received: 0, sent: 0, read: 0, written: 0 };
  expect(countersOf({ read, blkio_stats: { io_service_bytes_recursive: null } })).toMatchObject(none);
});

describe('a sample of a stream', () => {
  const cpu = (used: number, passed: number) => ({
    cpu_usage: { total_usage: used },
    system_cpu_usage: passed,
    online_cpus: 4,
  });
  it('tells cores as docker stats does: the share of the host’s time, times its cores', () => {
    const answer = { read, cpu_stats: cpu(150, 2000), precpu_stats: cpu(50, 1000), pids_stats: { current: 3 } };
    expect(statsSampleOf(answer)).toMatchObject({ cpu: 0.4, cpus: 4, pids: 3 });
  });
  it('has no CPU in the first second, and none used when the counter began anew', () => {
    expect(statsSampleOf({ read, cpu_stats: cpu(150, 2000), precpu_stats: {} })?.cpu).toBeNull();
    expect(statsSampleOf({ read, cpu_stats: cpu(10, 2000), precpu_stats: cpu(50, 1000) })?.cpu).toBe(0);
  });
  it('is none of a container that does not run: the engine tells zeros of the year 1', () => {
    expect(statsSampleOf({ read: '0001-01-01T00:00:00Z' })).toBeNull();
  });
});
