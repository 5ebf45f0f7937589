import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMatcher, type Matcher } from './log-matcher';

const matcher = (text: string, regex = false, matchCase = false) =>
  createMatcher({ text, regex, matchCase }) as Matcher;

it('finds text in any case, or only in its own', () => {
  expect(matcher('Err').test('an ERROR')).toBe(true);
  expect(matcher('Err', false, true).test('an ERROR')).toBe(false);
  expect(matcher('a').ranges('banana')).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
});

it('takes text as it stands, and what it finds is there', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 5 }), fc.string(), fc.string(), (wanted, before, after) => {
      const text = before + wanted + after;
      const found = matcher(wanted, false, true);
      expect(found.test(text)).toBe(true);
      for (const [from, to] of found.ranges(text)) expect(text.slice(from, to)).toBe(wanted);
    }),
  );
});

it('finds regular expressions, none of them of no length', () => {
  expect(matcher('us(er)?=\\w+', true).ranges('USER=ann us=bob')).toEqual([
    [0, 8],
    [9, 15],
  ]);
  expect(matcher('x*', true).ranges('axxb')).toEqual([[1, 3]]);
});

it('says what is wrong with an expression, and never throws', () => {
  expect(createMatcher({ text: '(', regex: true, matchCase: false })).toEqual({ invalid: expect.any(String) });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string(), (pattern, text) => {
      const made = createMatcher({ text: pattern, regex: true, matchCase: false });
      if ('test' in made) made.ranges(text);
    }),
    { numRuns: 500 },
  );
});

it('is not held up by an expression that others choke on', () => {
  const text = 'a'.repeat(20_000);
  expect(matcher('(a+)+$x', true).test(text)).toBe(false);
  expect(matcher('(a|a)*b', true).test(text)).toBe(false);
});
