import { expect, it } from 'vitest';
import type { LogLine } from '@/lib/contract/logs';
import { Overlap } from './overlap';
import { LogRing } from './ring';

const time = (n: number) => `2026-11-24T10:00:00.${String(n).padStart(9, '0')}Z`;
const line = (n: number, text = `line ${n}`): LogLine => ({ time: time(n), stream: 'stdout', text });

function ringOf(...lines: LogLine[]): LogRing {
  const ring = new LogRing();
  lines.forEach((one) => ring.push(one));
  return ring;
}

it('keeps the newest 20,000 lines and their numbers', () => {
  const ring = new LogRing();
  for (let n = 0; n < 35_000; n++) ring.push(line(n));
  expect([ring.first, ring.next]).toEqual([15_000, 35_000]);
  expect(ring.slice(30_000, 2).map((one) => one.text)).toEqual(['line 30000', 'line 30001']);
  expect(ring.slice(0, 1)[0]?.text).toBe('line 15000');
  expect(ring.last?.text).toBe('line 34999');
});

it('is bounded in bytes too', () => {
  const ring = new LogRing();
  for (let n = 0; n < 1000; n++) ring.push(line(n, 'x'.repeat(64 * 1024)));
  expect(ring.next - ring.first).toBeLessThan(100);
  expect(ring.next).toBe(1000);
});

it('goes on after the lines of one nanosecond that were read', () => {
  const ring = ringOf(line(1), line(2, 'a'), line(2, 'b'), line(2, 'c'), line(3));
  expect(ring.resume({ time: time(2), lines: 2 })).toEqual({ at: 3, gap: false });
  expect(ring.resume({ time: time(3), lines: 1 })).toEqual({ at: 5, gap: false });
});

it('says that lines may be missing where the last read one is gone', () => {
  const ring = ringOf(line(5), line(6));
  expect(ring.resume({ time: time(4), lines: 1 })).toEqual({ at: 0, gap: true });
  expect(ring.resume({ time: time(9), lines: 1 })).toEqual({ at: 2, gap: false });
});

it('leaves out what is read again, once each, and lets new lines through', () => {
  const ring = ringOf(line(1), line(2, 'twin'), line(2, 'twin'));
  const overlap = new Overlap(ring);
  expect(overlap.since).toBe(time(1));
  const again = [
    line(0, 'older'),
    line(1),
    line(2, 'twin'),
    line(2, 'twin'),
    line(2, 'twin'),
    line(1, 'late'),
    line(3),
  ];
  expect(again.filter((one) => !overlap.holds(one)).map((one) => one.text)).toEqual(['twin', 'late', 'line 3']);
});

it('reads an unknown log from its tail', () => {
  const overlap = new Overlap(new LogRing());
  expect(overlap.since).toBeUndefined();
  expect(overlap.holds(line(1))).toBe(false);
});
