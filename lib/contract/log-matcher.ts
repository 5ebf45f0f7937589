import { RE2JS } from 're2js';
import type { LogPattern } from './logs';

/** Finds a pattern in plain text (`log-plain.ts`). */
export interface Matcher {
  test(text: string): boolean;
  /** Where it matches: first and past the last index of each, left to right, at most `most`. */
  ranges(text: string, most?: number): [number, number][];
}

/** Matches marked in one line: more would say nothing. */
const usualRanges = 200;

/**
 * A matcher of `pattern`, or what is wrong with it. Regular expressions are RE2's: they take time linear in the text, so
 * none can hold up whoever runs it.
 */
export function createMatcher({ text, regex, matchCase }: LogPattern): Matcher | { invalid: string } {
  if (!regex) return textMatcher(text, matchCase);
  try {
    return regexMatcher(RE2JS.compile(text, matchCase ? 0 : RE2JS.CASE_INSENSITIVE));
  } catch (error) {
    return { invalid: error instanceof Error ? error.message : String(error) };
  }
}

function textMatcher(wanted: string, matchCase: boolean): Matcher {
  const fold = (text: string) => (matchCase ? text : text.toLowerCase());
  const needle = fold(wanted);
  return {
    test: (text) => fold(text).includes(needle),
    ranges(text, most = usualRanges) {
      const whole = fold(text);
      // Some letters are longer in lower case: then places would be wrong.
      if (whole.length !== text.length) return [];
      const found: [number, number][] = [];
      for (
        let at = whole.indexOf(needle);
        at >= 0 && found.length < most;
        at = whole.indexOf(needle, at + needle.length)
      )
        found.push([at, at + needle.length]);
      return found;
    },
  };
}

function regexMatcher(pattern: RE2JS): Matcher {
  return {
    test: (text) => pattern.test(text),
    ranges(text, most = usualRanges) {
      const found: [number, number][] = [];
      const matcher = pattern.matcher(text);
      while (found.length < most && matcher.find()) {
        if (matcher.end() > matcher.start()) found.push([matcher.start(), matcher.end()]);
      }
      return found;
    },
  };
}
