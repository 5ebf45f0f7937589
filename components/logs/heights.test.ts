import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heights } from './heights';

it('knows where each row begins, whatever was measured, as a plain sum does', () => {
  const measured = fc.array(fc.tuple(fc.integer({ min: -600, max: 599 }), fc.integer({ min: 20, max: 300 })));
  fc.assert(
    fc.property(measured, fc.integer({ min: -600, max: 0 }), fc.integer({ min: 1, max: 600 }), (rows, start, end) => {
      const heights = new Heights(20);
      heights.bounds(-600, 600);
      const plain = new Map<number, number>();
      for (const [place, height] of rows) {
        heights.measured(place, height);
        plain.set(place, height);
      }
      heights.bounds(start, end);
      let top = 0;
      for (let place = start; place < end; place++) {
        expect(heights.top(place)).toBe(top);
        expect(heights.at(top)).toBe(place);
        const height = plain.get(place) ?? 20;
        expect(heights.at(top + height - 1)).toBe(place);
        top += height;
      }
      expect(heights.total).toBe(top);
    }),
    { numRuns: 5 },
  );
});
