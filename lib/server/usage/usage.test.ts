import { describe, expect, it } from 'vitest';
import { rateOf } from './rate';
import { createUsage } from './usage';

const rows = [
  { id: 'a', name: 'idle' },
  { id: 'b', name: 'busy' },
  { id: 'c', name: 'gone' },
];

/** An engine on which `busy` uses half a core, `idle` none, and `gone` has ended. Counts the looks. */
function engine() {
  let clock = 0;
  let looks = 0;
  const usage = createUsage({
    running: () => rows,
    sample: async (id) => {
      looks += 1;
      if (id === 'c') throw new Error('No such container');
      return { at: clock, cpuTime: id === 'b' ? clock * 0.5e6 : 7, memory: 1000 };
    },
    now: () => clock,
    wait: async (ms) => void (clock += ms),
  });
  return { usage, looks: () => looks, later: (ms: number) => (clock += ms) };
}

describe('the use of an engine', () => {
  it('is the sum of its running containers, the busiest first', async () => {
    const used = await engine().usage.measure();
    expect(used.cpu).toBeCloseTo(0.5);
    expect(used.memory).toBe(2000);
    expect(used.running).toBe(2);
    expect(used.top.map((one) => one.name)).toEqual(['busy', 'idle']);
  });
  it('is measured once for all who ask together or soon after, and again later', async () => {
    const { usage, looks, later } = engine();
    await Promise.all([usage.measure(), usage.measure()]);
    await usage.measure();
    const once = looks();
    later(5000);
    await usage.measure();
    expect(looks()).toBe(once * 2);
  });
});

describe('rateOf', () => {
  it('tells cores', () => {
    const before = { at: 1000, cpuTime: 0, memory: 5 };
    expect(rateOf(before, { at: 2000, cpuTime: 1.5e9, memory: 9 })).toEqual({ cpu: 1.5, memory: 9 });
  });
  it('takes a restarted counter, or samples of the same moment, for no use', () => {
    const before = { at: 1000, cpuTime: 5e9, memory: 5 };
    expect(rateOf(before, { at: 2000, cpuTime: 1e9, memory: 9 }).cpu).toBe(0);
    expect(rateOf(before, { ...before, cpuTime: 6e9 }).cpu).toBe(0);
  });
});
