import type { LogPattern } from '@/lib/contract/logs';
import { flagMark, flagStderr } from '@/lib/contract/log-block';
import { createMatcher, type Matcher } from '@/lib/contract/log-matcher';
import { plain } from '@/lib/contract/log-plain';
import { fieldsOf } from './fields';
import { levelOf, levels, type Level } from './level';
import type { Lines } from './lines';

/** Which lines are shown. */
export interface LogFilter {
  pattern: LogPattern | null;
  /** Lines without a match are left out, else they are only not marked. */
  onlyMatches: boolean;
  stream: 'all' | 'stdout' | 'stderr';
  /** This bad or worse; null: any, also without a level. */
  level: Level | null;
  fields: readonly { name: string; value: string }[];
  /** Sources that are not shown. */
  hidden: readonly number[];
}

export const noFilter: LogFilter = {
  ...{ pattern: null, onlyMatches: true, stream: 'all', level: null },
  ...{ fields: [], hidden: [] },
};

/** A filter made ready for lines. */
export interface Judge {
  matcher: Matcher | null;
  /** What is wrong with its regular expression. */
  invalid: string | null;
  /** Whether a line is shown; null: all are. */
  shown: ((number: number) => boolean) | null;
  /** Whether a line matches; null: there is no pattern, or only matches are shown. */
  matches: ((number: number) => boolean) | null;
}

export function judgeOf(lines: Lines, filter: LogFilter): Judge {
  const made = filter.pattern ? createMatcher(filter.pattern) : null;
  const invalid = made && 'invalid' in made ? made.invalid : null;
  const matcher = made && 'test' in made ? made : null;
  const least = filter.level === null ? -1 : levels.indexOf(filter.level);
  const only = filter.onlyMatches ? matcher : null;
  const matches = matcher && !filter.onlyMatches ? (number: number) => matcher.test(plain(lines.text(number))) : null;
  const all = !only && filter.stream === 'all' && least < 0 && filter.fields.length === 0 && filter.hidden.length === 0;
  if (all) return { matcher, invalid, shown: null, matches };
  const shown = (number: number) => {
    const head = lines.head(number);
    if (!head || head.flags & flagMark) return false;
    if (filter.stream !== 'all' && (filter.stream === 'stderr') !== Boolean(head.flags & flagStderr)) return false;
    if (filter.hidden.includes(head.source)) return false;
    if (!only && least < 0 && filter.fields.length === 0) return true;
    const text = plain(lines.text(number));
    if (only && !only.test(text)) return false;
    if (least >= 0) {
      const level = levelOf(text);
      if (level === null || levels.indexOf(level) < least) return false;
    }
    return filter.fields.length === 0 || hasFields(text, filter.fields);
  };
  return { matcher, invalid, shown, matches };
}

function hasFields(text: string, wanted: LogFilter['fields']): boolean {
  const found = fieldsOf(text)?.fields ?? [];
  return wanted.every(({ name, value }) => found.some((field) => field.name === name && field.value === value));
}
