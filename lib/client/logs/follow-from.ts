import { maximumTail } from '@/lib/contract/log-bounds';
import type { LogFollow, LogPosition, LogSource } from '@/lib/contract/logs';
import type { LogBeginning } from './log-beginning';

/**
 * Where following goes on: after the last line of each log that is held, by its place among `sources`. A log that has
 * written nothing yet may have begun while nobody followed: it goes on after the newest line of the others, or, where none
 * has a line, as the page began. Pure.
 */
export function followFrom(
  beginning: LogBeginning,
  sources: readonly LogSource[],
  positions: Readonly<Record<number, LogPosition>>,
): Pick<LogFollow, 'tail' | 'after'> {
  const newest = Object.values(positions).reduce((last, { time }) => (time > last ? time : last), '');
  const begun = newest || ('since' in beginning ? beginning.since : '');
  if (begun) {
    const after = (place: number) => positions[place] ?? { time: begun, lines: 1 };
    return { tail: 0, after: Object.fromEntries(sources.map(({ containerId }, place) => [containerId, after(place)])) };
  }
  const tail = 'tail' in beginning ? beginning.tail : 0;
  return { tail: tail === 'all' ? maximumTail : tail };
}
