import type { LogMatch, LogPattern, SourcedLine } from '@/lib/contract/logs';
import { createMatcher } from '@/lib/contract/log-matcher';
import { plain } from '@/lib/contract/log-plain';
import { Failure } from '../../errors/failure';

/** Lines shown before and after a match. */
const around = 2;
/** What is told of a line. UTF-16 units. */
const maximumLength = 2000;

interface Wanted extends LogPattern {
  stream?: 'stdout' | 'stderr' | undefined;
  limit: number;
}

/** Finds lines among those that it is given in order. */
interface Search {
  add(line: SourcedLine): void;
  /** No line will come any more. */
  end(): void;
  /** As many were found as were wanted, with the lines after them. */
  readonly full: boolean;
  readonly found: number;
  /** The matches that are complete and were not taken yet. */
  take(): LogMatch[];
}

/** Throws `bad-request` with what is wrong with a regular expression. */
export function createSearch({ stream, limit, ...pattern }: Wanted): Search {
  const matcher = createMatcher(pattern);
  if ('invalid' in matcher) throw new Failure('bad-request', { field: 'text', detail: matcher.invalid });
  /** The last lines of each source, and its matches that wait for lines after them. */
  const before = new Map<number, string[]>();
  let waiting: LogMatch[] = [];
  let complete: LogMatch[] = [];
  let found = 0;
  const settle = (done: (match: LogMatch) => boolean) => {
    complete.push(...waiting.filter(done));
    waiting = waiting.filter((match) => !done(match));
  };
  return {
    get full() {
      return found >= limit && waiting.length === 0;
    },
    get found() {
      return found;
    },
    add(line) {
      const source = line.source ?? 0;
      const text = plain(line.text);
      const short = text.slice(0, maximumLength);
      if (waiting.length > 0) {
        for (const match of waiting) if ((match.line.source ?? 0) === source) match.after.push(short);
        settle(({ after }) => after.length >= around);
      }
      const held = before.get(source) ?? [];
      if (found < limit && (stream === undefined || line.stream === stream) && matcher.test(text)) {
        found++;
        waiting.push({ line: { ...line, text: line.text.slice(0, maximumLength) }, before: [...held], after: [] });
      }
      if (held.push(short) > around) held.shift();
      before.set(source, held);
    },
    end() {
      settle(() => true);
    },
    take() {
      const taken = complete;
      complete = [];
      return taken;
    },
  };
}
