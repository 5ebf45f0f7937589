import type { LogPosition } from '@/lib/contract/logs';
import type { LogFilter } from './filter';
import type { LogRow } from './row';

/** Which rows are in sight: so many of the newest, or places of the view. */
export type InSight = { newest: number } | { from: number; to: number };

/** What a page tells its book. A `block` is handed over, not copied. */
export type ToBook =
  | { do: 'append'; block: Uint8Array; skipped: number | null; sources: number[] | null }
  /** Part of a reading of what is before the first line; `join` puts all parts there, and ends an overlap. */
  | { do: 'older'; block: Uint8Array; sources: number[] | null }
  /** `lets` go of the newest lines where there are too many then; else the oldest go when more are appended. */
  | { do: 'join'; lets: 'newest' | null }
  /** What comes next overlaps what is held of the last `ms`. */
  | { do: 'overlap'; edge: 'first' | 'last'; ms: number }
  | { do: 'clear' }
  | { do: 'filter'; filter: LogFilter }
  | { do: 'sight'; sight: InSight }
  | { do: 'unfold'; n: number; open: boolean };

/** What a page asks its book, and is answered under the same number. */
export type BookQuestion =
  | { ask: 'positions' }
  | { ask: 'edge'; edge: 'first' | 'last'; ms: number }
  | { ask: 'match'; from: number; step: 1 | -1 }
  | { ask: 'line'; time: string; text: string | null }
  | { ask: 'text'; as: 'text' | 'ndjson'; names: string[] | null; times: boolean };
export interface BookAnswers {
  /** By source. */
  positions: Record<number, LogPosition>;
  /** The time at an edge of what is held, and how many lines lie within `ms` of it; null: nothing is held. */
  edge: { time: string; lines: number } | null;
  /** The place in the view of the next match; null: there is none. */
  match: number | null;
  /** The place in the view of the first line of that time or later, and of that text if there is one. */
  line: number | null;
  /** All that the view lets through, as a file. */
  text: Blob;
}

export type FromPage = ToBook | (BookQuestion & { question: number });

/** How the book stands: sent when something has changed, at most once a frame. */
export interface BookState {
  /** Another filter makes another view, whose places have nothing to do with the one before. */
  view: number;
  /** Places of the view. */
  start: number;
  end: number;
  /** Lines held, marks too, and their bytes. */
  lines: number;
  bytes: number;
  /** Lines are still being judged. */
  judging: boolean;
  /** Lines that match where others are shown too. */
  matches: number | null;
  /** What is wrong with the regular expression. */
  invalid: string | null;
  /** Times of the first and last line. */
  oldest: string;
  newest: string;
  /** Lines were let go of late, at this end. */
  dropped: 'oldest' | 'newest' | null;
  from: number;
  rows: LogRow[];
}

export type FromBook = { state: BookState } | { taken: number } | { answer: unknown; question: number };
