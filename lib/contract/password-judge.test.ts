import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looksAt } from './password-judge';

it('takes the own words away, and looks at both', () => {
  expect(looksAt('Lin.Wei-harbour-2026', ['lin.wei', 'x@harbour.example'])).toEqual([
    ['Lin.Wei-harbour-2026'],
    ['--2026'],
  ]);
  expect(looksAt('four plain words', ['lin.wei'])).toEqual([['four plain words']]);
});

it('has nothing counted that is longer than 24 characters, and leaves nothing of 48 out', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 256 }), (password) => {
      const [pieces = []] = looksAt(password, []);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(24);
      if (password.length <= 48) expect(pieces.join('').length).toBeGreaterThanOrEqual(password.length);
      expect(password.startsWith(pieces[0] ?? '-')).toBe(true);
      expect(password.endsWith(pieces.at(-1) ?? '-')).toBe(true);
    }),
  );
});
