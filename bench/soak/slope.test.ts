import { describe, expect, it } from 'vitest';
import { slopeOf } from './slope';

const points = (...ys: number[]) => ys.map((y, x) => ({ x, y }));
/** A heap in MB, a sample a minute: `rise` MB/min under waves of half a MB, as collections leave them. */
const heap = (rise: number) => points(...Array.from({ length: 13 }, (_, x) => 60 + rise * x + Math.sin(x * 2.4) / 2));

describe('slopeOf', () => {
  it('fits the line and bounds it, as worked out by hand', () => {
    // Sxx = 10, Sxy = 8, Syy = 10; residuals 3.6 over 3 degrees of freedom, t = 2.353.
    const { slope, lower, upper } = slopeOf(points(1, 3, 2, 5, 4));
    expect(slope).toBeCloseTo(0.8, 10);
    expect(upper).toBeCloseTo(0.8 + 2.353 * Math.sqrt(0.12), 10);
    expect(lower).toBeCloseTo(0.8 - 2.353 * Math.sqrt(0.12), 10);
  });
  it('has no margin on a straight line', () => {
    expect(slopeOf(points(5, 7, 9, 11))).toEqual({ slope: 2, lower: 2, upper: 2 });
  });
  it('does not depend on where time begins', () => {
    const late = [60.2, 61, 60.4, 61.9].map((y, index) => ({ x: 500 + index, y }));
    expect(slopeOf(late).upper).toBeCloseTo(slopeOf(points(60.2, 61, 60.4, 61.9)).upper, 9);
  });
  it('tells a heap that stays from one that loses 1 MB a minute', () => {
    expect(slopeOf(heap(0)).upper).toBeLessThanOrEqual(0.3);
    expect(slopeOf(heap(1)).upper).toBeGreaterThan(0.3);
    expect(slopeOf(heap(1)).lower).toBeGreaterThan(0.3);
  });
  it('calls few or wild points no proof that nothing leaks', () => {
    expect(slopeOf(points(60, 61, 60)).upper).toBeGreaterThan(0.3);
    expect(slopeOf(points(60, 75, 52, 71, 58, 66)).upper).toBeGreaterThan(0.3);
  });
  it('refuses points that make no line', () => {
    expect(() => slopeOf(points(1, 2))).toThrow('2 points make no line');
    expect(() => slopeOf([1, 2, 3].map((y) => ({ x: 4, y })))).toThrow();
  });
});
