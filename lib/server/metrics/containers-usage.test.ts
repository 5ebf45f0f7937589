import { describe, expect, it, vi } from 'vitest';
import { createContainersUsage, mostMeasured } from './containers-usage';

const row = (name: string) => ({ id: `id of ${name}`, name, image: 'busybox', project: null });
const taken = { at: 0, cpuTime: 2e9, memory: 5, received: 1, sent: 2, read: 3, written: 4 };

describe('what containers use', () => {
  it('is one sample of each that runs, in seconds and bytes', async () => {
    const usage = createContainersUsage({ running: () => [row('web')], counters: async () => taken });
    expect(await usage()).toEqual({
      measured: [
        {
          name: 'web',
          image: 'busybox',
          project: '',
          cpuSeconds: 2,
          memory: 5,
          received: 1,
          sent: 2,
          read: 3,
          written: 4,
        },
      ],
      missing: 0,
    });
  });
  it('is asked once for those who ask meanwhile, and anew for those who ask later', async () => {
    const counters = vi.fn(async () => taken);
    const usage = createContainersUsage({ running: () => [row('web')], counters });
    await Promise.all([usage(), usage()]);
    expect(counters).toHaveBeenCalledTimes(1);
    await usage();
    expect(counters).toHaveBeenCalledTimes(2);
  });
  it('leaves out one that is gone, and counts it', async () => {
    const usage = createContainersUsage({
      running: () => [row('gone'), row('web')],
      counters: async (id) => (id === 'id of gone' ? Promise.reject(new Error('404')) : taken),
    });
    expect(await usage()).toMatchObject({ measured: [{ name: 'web' }], missing: 1 });
  });
  it('gives up what is not answered in time, and asks for no more', async () => {
    let open = 0;
    const counters = (_: string, signal: AbortSignal) =>
      new Promise<typeof taken>((_resolve, reject) => {
        open += 1;
        signal.addEventListener('abort', () => {
          open -= 1;
          reject(signal.reason as Error);
        });
      });
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const usage = createContainersUsage({ running: () => names.map(row), counters, within: 20 });
    expect(await usage()).toEqual({ measured: [], missing: 30 });
    expect(open).toBe(0);
  });
  it(`tells of ${mostMeasured} at most`, async () => {
    const names = Array.from({ length: mostMeasured + 5 }, (_, index) => `c${index}`);
    const usage = createContainersUsage({ running: () => names.map(row), counters: async () => taken });
    const { measured, missing } = await usage();
    expect([measured.length, missing]).toEqual([mostMeasured, 5]);
  });
});
