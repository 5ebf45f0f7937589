import { flagMark, flagStderr, timeOf } from '@/lib/contract/log-block';
import type { Matcher } from '@/lib/contract/log-matcher';
import { plain } from '@/lib/contract/log-plain';
import { fieldsOf, type LogFields } from './fields';
import { levelOf, type Level } from './level';
import type { Lines } from './lines';
import { segments, type Segment } from './segments';

/** A row as it is drawn. `n` never changes. */
export type LogRow =
  | { kind: 'mark'; n: number; missing: number | null }
  | {
      kind: 'line';
      n: number;
      time: string;
      stream: 'stdout' | 'stderr';
      source: number;
      level: Level | null;
      pieces: Segment[];
      /** Bytes left off. */
      cut: number;
      /** It has fields that can be unfolded; they are here when it is. */
      structured: boolean;
      fields: LogFields | null;
    };

/** Drawn of one line: the rest is told by its length, and stands in the file that one downloads. UTF-16 units. */
const maximumShown = 20_000;

export function rowOf(lines: Lines, n: number, matcher: Matcher | null, opened: boolean): LogRow {
  const head = lines.head(n);
  if (!head || head.flags & flagMark) return { kind: 'mark', n, missing: head?.cut || null };
  const whole = lines.text(n);
  const text = whole.slice(0, maximumShown);
  const clean = plain(whole);
  const fields = fieldsOf(clean);
  return {
    kind: 'line',
    n,
    time: timeOf(head.seconds, head.nanos),
    stream: head.flags & flagStderr ? 'stderr' : 'stdout',
    source: head.source,
    level: levelOf(clean),
    pieces: segments(text, matcher),
    cut: head.cut + (whole.length - text.length),
    structured: fields !== null,
    fields: opened ? fields : null,
  };
}
