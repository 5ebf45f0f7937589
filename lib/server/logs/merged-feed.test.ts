import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SourcedLine } from '@/lib/contract/logs';
import { MergedFeed } from './merged-feed';
import { LogRing } from './ring';
import { LogView } from './view';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const second = (seconds: number) => `2026-01-01T00:00:${seconds.toFixed(9).padStart(12, '0')}Z`;
const line = (text: string, seconds: number): SourcedLine => ({ time: second(seconds), stream: 'stdout', text });

function ringOf(...lines: SourcedLine[]): LogRing {
  const ring = new LogRing();
  lines.forEach((one) => ring.push(one));
  return ring;
}

/** Merges the logs and watches from the last `tail` lines on. */
function watch(rings: readonly LogRing[], tail: number) {
  const seen: string[] = [];
  const feed = new MergedFeed(rings.map((ring, source) => ({ log: { ring }, source, at: 0 })));
  const view = new LogView(feed.ring, {
    lines: async (lines) => void seen.push(...lines.map(({ text }) => text)),
  });
  view.start(feed.next - tail, false);
  feed.start(view);
  return { feed, seen };
}

it('shows the past by time at once, and what was just written after a moment', async () => {
  const { seen } = watch([ringOf(line('a', 1), line('c', 3)), ringOf(line('b', 2), line('d', 3.05))], 100);
  await vi.advanceTimersByTimeAsync(50);
  expect(seen).toEqual(['a', 'b']);
  await vi.advanceTimersByTimeAsync(200);
  expect(seen).toEqual(['a', 'b', 'c', 'd']);
});

it('puts a line that was written before another one, and comes after it, in its place', async () => {
  const late = ringOf(line('a', 1));
  const { feed, seen } = watch([late, ringOf(line('c', 2.0004))], 100);
  late.push(line('b', 2));
  feed.wake();
  await vi.advanceTimersByTimeAsync(300);
  expect(seen).toEqual(['a', 'b', 'c']);
});

it.each([
  [1, ['c']],
  [2, ['b', 'c']],
  [3, ['a', 'b', 'c']],
])('begins with the last lines, what was just written among them: %i', async (tail, expected) => {
  const { seen } = watch([ringOf(line('a', 1), line('c', 3.01)), ringOf(line('b', 3))], tail);
  await vi.advanceTimersByTimeAsync(300);
  expect(seen).toEqual(expected);
});
