import { describe, expect, it } from 'vitest';
import { parseProgressLine } from '../docker/images/progress';
import { emptyFold, foldLine } from './fold';
import { advance, advanceAt, isStalled } from './stall';

const limit = 10_000;
const line = (status: string, current = 0, id = 'a') =>
  JSON.stringify({ status, id, progressDetail: status === 'Downloading' ? { current, total: 1000 } : {} });

/** Lines at their times (ms), and whether nothing has come for too long at `now`. */
function stalledAt(now: number, ...lines: [number, string][]): boolean {
  let [fold, moved] = [emptyFold, advanceAt(0)];
  for (const [at, text] of lines) {
    fold = foldLine(fold, parseProgressLine(text), at);
    moved = advance(moved, fold, at);
  }
  return isStalled(advance(moved, fold, now), now, limit);
}

describe('a stall', () => {
  it('is a registry that never answers', () => {
    expect(stalledAt(9_999)).toBe(false);
    expect(stalledAt(10_000)).toBe(true);
  });
  it('is a layer that stops in the middle, counted from its last byte', () => {
    const half: [number, string] = [5_000, line('Downloading', 500)];
    expect(stalledAt(14_999, half)).toBe(false);
    expect(stalledAt(15_000, half)).toBe(true);
  });
  it('is no layer that comes slowly', () => {
    const slow = Array.from({ length: 20 }, (_, n): [number, string] => [n * 9_000, line('Downloading', n + 1)]);
    expect(stalledAt(19 * 9_000 + 9_999, ...slow)).toBe(false);
  });
  it('is a layer that is fetched again and again and never comes further', () => {
    expect(
      stalledAt(
        15_000,
        [5_000, line('Downloading', 500)],
        [6_000, line('Retrying in 1 second')],
        [8_000, line('Downloading', 400)],
        [12_000, line('Downloading', 500)],
      ),
    ).toBe(true);
  });
  it('is not what the engine takes to unpack, with or without a line about it', () => {
    const fetched: [number, string] = [1_000, line('Download complete')];
    expect(stalledAt(600_000, fetched)).toBe(false);
    expect(stalledAt(600_000, [1_000, line('Extracting')])).toBe(false);
    expect(stalledAt(600_000, [1_000, line('Downloading', 5, 'b')], [2_000, line('Extracting')])).toBe(false);
  });
  it('is counted from the last byte where others are unpacked meanwhile, but not at once after them', () => {
    const half: [number, string][] = [
      [1_000, line('Downloading', 5, 'b')],
      [2_000, line('Extracting')],
    ];
    expect(stalledAt(11_999, ...half, [6_000, line('Pull complete')])).toBe(false);
    expect(stalledAt(12_000, ...half, [6_000, line('Pull complete')])).toBe(true);
    const long: [number, string][] = [...half, [59_999, line('Extracting')], [60_000, line('Pull complete')]];
    expect(stalledAt(63_000, ...long)).toBe(false);
    expect(stalledAt(63_400, ...long)).toBe(true);
    expect(stalledAt(72_999, ...long, [63_000, line('Downloading', 6, 'b')])).toBe(false);
  });
  it('is over for good when all is there', () => {
    expect(stalledAt(600_000, [1_000, line('Pull complete')])).toBe(false);
  });
});
