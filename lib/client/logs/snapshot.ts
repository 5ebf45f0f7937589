import type { LogSource, LogState } from '@/lib/contract/logs';
import type { Problem } from '@/lib/contract/problem';
import type { BookState } from './book/messages';

/**
 * What a page knows of the logs that it shows. `state` of all of them: `opening` until the first answer; `offline` while
 * the page has no connection; `past`: a stretch of the past is shown, up to where more can be read.
 */
export interface LogSnapshot {
  book: BookState;
  state: LogState | 'opening' | 'offline' | 'past';
  sources: readonly LogSource[];
  problem: Problem | null;
  /** What is being read of the past. */
  reading: 'older' | 'newer' | null;
  /** Whether there may be lines before the first, and after the last without following. */
  older: boolean;
  newer: boolean;
}

export const emptyBook: BookState = {
  ...{ view: 0, start: 0, end: 0, lines: 0, bytes: 0, judging: false, matches: null, invalid: null },
  ...{ oldest: '', newest: '', dropped: null, from: 0, rows: [] },
};

export const opening: LogSnapshot = {
  ...{ book: emptyBook, state: 'opening', sources: [], problem: null, reading: null, older: false, newer: false },
};

/** One state for several logs: while one is followed, they are. */
export function stateOf(sources: readonly LogSource[]): LogState {
  const states = sources.map(({ state }) => state);
  const found = (['lost', 'following', 'ended', 'removed'] as const).find((state) => states.includes(state));
  return found ?? 'refused';
}
