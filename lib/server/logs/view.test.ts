import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogLine } from '@/lib/contract/logs';
import { LogRing } from './ring';
import { LogView } from './view';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const line = (n: number): LogLine => ({ time: '', stream: 'stdout', text: `line ${n}` });

/** A viewer that keeps what it was sent and shows it when told. */
function viewer() {
  const sent: { lines: LogLine[]; skipped: number | null; at: number }[] = [];
  const pending: (() => void)[] = [];
  return {
    sent,
    showOne: async () => {
      pending.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
    lines: (lines: LogLine[], skipped: number | null) => {
      sent.push({ lines, skipped, at: performance.now() });
      return new Promise<void>((shown) => pending.push(shown));
    },
  };
}

it('sends what there is at once, and what follows in windows of 50 ms', () => {
  const ring = new LogRing();
  const watching = viewer();
  const view = new LogView(ring, watching);
  view.start(0, false);
  for (let n = 0; n < 100; n++) {
    ring.push(line(n));
    view.wake();
    vi.advanceTimersByTime(1);
  }
  expect(watching.sent).toHaveLength(2);
  expect(watching.sent[1]?.lines.length).toBeGreaterThan(45);
  expect((watching.sent[1]?.at ?? 0) - (watching.sent[0]?.at ?? 0)).toBeGreaterThanOrEqual(50);
});

it('waits for a slow viewer, then skips ahead and says how many lines it left out', async () => {
  const ring = new LogRing();
  const watching = viewer();
  const view = new LogView(ring, watching);
  view.start(0, false);
  for (let n = 0; n < 40_000; n++) {
    ring.push(line(n));
    view.wake();
    if (n === 5000) vi.advanceTimersByTime(10_000);
  }
  vi.advanceTimersByTime(10_000);
  expect(watching.sent).toHaveLength(2);
  await watching.showOne();
  vi.advanceTimersByTime(10_000);
  expect(watching.sent).toHaveLength(3);
  const seen = watching.sent.reduce((sum, one) => sum + one.lines.length + (one.skipped ?? 0), 0);
  expect(seen).toBe(40_000);
  expect(watching.sent.at(-1)?.lines.at(-1)?.text).toBe('line 39999');
});

it('says that an unknown number is missing after a gap', () => {
  const ring = new LogRing();
  const watching = viewer();
  ring.push(line(1));
  new LogView(ring, watching).start(0, true);
  vi.advanceTimersByTime(0);
  expect(watching.sent).toMatchObject([{ skipped: null, lines: [{ text: 'line 1' }] }]);
});

it('sends nothing after it was stopped', () => {
  const ring = new LogRing();
  const watching = viewer();
  const view = new LogView(ring, watching);
  view.start(0, false);
  ring.push(line(1));
  view.wake();
  view.stop();
  vi.advanceTimersByTime(1000);
  expect(watching.sent).toEqual([]);
});
