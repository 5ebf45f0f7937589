import { describe, expect, it } from 'vitest';
import type { StatsSample } from '@/lib/contract/stats';
import { interfacesOf, ratesOf, valuesOf } from './series';

const sample = (over: Partial<StatsSample>): StatsSample => ({
  ...{ at: 0, cpu: 0, cpus: 2, memory: 0, memoryLimit: 100, received: 0, sent: 0, read: 0, written: 0, pids: 1 },
  ...over,
});

describe('what a chart draws', () => {
  it('is each value at its second', () => {
    expect(valuesOf([sample({ at: 1000, cpu: null }), sample({ at: 2000, cpu: 0.5 })], ({ cpu }) => cpu)).toEqual([
      [1, 2],
      [null, 0.5],
    ]);
  });
  it('is a gap where samples are missing', () => {
    const [times, values] = valuesOf(
      [sample({ at: 1000, pids: 1 }), sample({ at: 9000, pids: 2 })],
      ({ pids }) => pids,
    );
    expect(times).toEqual([1, 1.001, 9]);
    expect(values).toEqual([1, null, 2]);
  });
  it('is the growth of counters a second, and nothing where they begin anew', () => {
    const counts = [0, 100, 300, 10].map((received, second) =>
      sample({ at: second * 1000, received, sent: 2 * received }),
    );
    expect(ratesOf(counts, ({ received, sent }) => [received, sent])).toEqual([
      [0, 1, 2, 3],
      [null, 100, 200, null],
      [null, 200, 400, null],
    ]);
  });
  it('names every interface that there was', () => {
    const named = (...names: string[]) => sample({ interfaces: names.map((name) => ({ name, received: 0, sent: 0 })) });
    expect(interfacesOf([named('eth10', 'eth0'), named('eth2')])).toEqual(['eth0', 'eth2', 'eth10']);
  });
});
