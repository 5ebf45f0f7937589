import { expect, it } from 'vitest';
import { sampleOf } from './stats';

const read = '2026-01-01T00:00:00.5Z';

it('leaves out the file cache, under either version of cgroups', () => {
  const v1 = { read, memory_stats: { usage: 100, stats: { total_inactive_file: 30, inactive_file: 1 } } };
  const v2 = { read, memory_stats: { usage: 100, stats: { inactive_file: 40 } } };
  expect(sampleOf(v1).memory).toBe(70);
  expect(sampleOf(v2).memory).toBe(60);
});
it('reads a container that has just ended as using nothing', () => {
  expect(sampleOf({ read, cpu_stats: {}, memory_stats: {} })).toEqual({ at: Date.parse(read), cpuTime: 0, memory: 0 });
});
