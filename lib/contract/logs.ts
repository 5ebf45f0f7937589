import { z } from 'zod';
import { ContainerId } from './containers';
import { maximumMatches, maximumPage, maximumReading, maximumSources, maximumTail } from './log-bounds';
import type { Problem } from './problem';

/**
 * Where a viewer stopped reading: `lines` of the time `time` were read (several can share one nanosecond). Lets a new
 * connection go on without a gap or a line twice.
 */
export const LogPosition = z.object({ time: z.string().max(40), lines: z.number().int().min(1) });
export type LogPosition = z.infer<typeof LogPosition>;

const Time = z.iso.datetime({ offset: true });
const ViewId = z.string().min(1).max(64);
const Place = z.object({
  id: ViewId.describe('chosen by the viewer; names this in every later message'),
  env: z.string(),
  containerIds: z.array(ContainerId).min(1).max(maximumSources),
});

/** Follow the logs of one container, or of several merged by time. */
export const LogFollow = Place.extend({
  tail: z.number().int().min(0).max(maximumTail),
  after: z.record(ContainerId, LogPosition).optional().describe('by the full id: what was read of each'),
});
export type LogFollow = z.infer<typeof LogFollow>;

/**
 * Read a stretch of the past. `forwards`: from `since` on, in order as it is read, at most `lines`; `backwards`: the
 * last `lines` until `until`. `tail`: at most so many of the newest lines of each log are looked at, which spares the
 * engine the rest; too few are found out, and all are read then. Both bounds are inclusive.
 */
export const LogRead = Place.extend({
  direction: z.enum(['forwards', 'backwards']),
  since: Time.optional(),
  until: Time.optional(),
  tail: z.number().int().min(1).optional(),
  lines: z.number().int().min(1).max(maximumReading),
}).refine(({ direction, lines }) => direction === 'forwards' || lines <= maximumPage, { path: ['lines'] });
export type LogRead = z.infer<typeof LogRead>;

/** What a search looks for: text in any case unless `matchCase`, or a regular expression of RE2's syntax. */
export const LogPattern = z.object({
  text: z.string().min(1).max(1000),
  regex: z.boolean(),
  matchCase: z.boolean(),
});
export type LogPattern = z.infer<typeof LogPattern>;

/** Search the whole history that the engine keeps, or a stretch of it; ends after `limit` matches. */
export const LogSearch = Place.extend({
  ...LogPattern.shape,
  since: Time.optional(),
  until: Time.optional(),
  stream: z.enum(['stdout', 'stderr']).optional(),
  limit: z.number().int().min(1).max(maximumMatches),
});
export type LogSearch = z.infer<typeof LogSearch>;

export const LogStop = z.object({ id: z.string() });

/**
 * One line. `time` is the engine's own, RFC 3339 with nine digits in UTC, so that text order is time order. `cut` counts
 * the bytes left off a line that is longer than Quayside keeps.
 */
export const LogLine = z.object({
  time: z.string(),
  stream: z.enum(['stdout', 'stderr']),
  text: z.string(),
  cut: z.number().optional().describe('bytes left off at its end'),
});
export type LogLine = z.infer<typeof LogLine>;

/** A line of several logs: `source` is its container's place in the `containerIds` that were asked for. */
export type SourcedLine = LogLine & { source?: number };

/** `GET …/containers/{id}/logs`: the last lines that there are now. */
export const LogQuery = z.object({
  tail: z.coerce.number().int().min(1).max(maximumTail).default(100).describe('at most so many lines, the newest'),
  since: Time.optional().describe('only lines of this time or later'),
});

/** `POST …/logs/download`: the logs as a file, as the engine has them. */
export const LogDownload = z.object({
  containerIds: Place.shape.containerIds.describe('of several the lines are merged by time'),
  format: z
    .enum(['text', 'ndjson'])
    .describe('`text`: the lines as they were written; `ndjson`: a `LogLine` with the name of its `container` each'),
  times: z.boolean().default(false).describe('with `text`: each line begins with its time'),
  gzip: z.boolean().default(false).describe('the file is compressed, and ends in `.gz`'),
  since: Time.optional(),
  until: Time.optional(),
});
export type LogDownload = z.infer<typeof LogDownload>;
/** One line of a download in NDJSON. */
export const DownloadedLine = LogLine.extend({ container: z.string() });

/**
 * Lines in order, as `log-block.ts` lays them out. `skipped` lines before them were let go because the viewer was slower
 * than the log; null: unknown how many.
 */
export interface LogBatch {
  id: string;
  skipped: number | null;
  block: Uint8Array;
}

/**
 * How the log stands. `following`: the container runs and lines come as it writes; `ended`: it has stopped, and following
 * goes on by itself when it is started again; `removed`: nothing more will come; `lost`: the engine does not answer,
 * Quayside tries again; `refused`: it cannot be read (`problem`).
 */
export type LogState = 'following' | 'ended' | 'removed' | 'lost' | 'refused';

/** One of the logs that are followed: the full id, and whether one TTY mixes both streams. */
export interface LogSource {
  containerId: string;
  tty: boolean;
  state: LogState;
  /** Why it is refused, in the engine's words where they may be told. */
  problem?: Problem;
}

/** What a follow begins with, in the order that was asked for. */
export interface LogStart {
  sources: LogSource[];
}

/** How a reading ended. `more`: there are lines beyond the bound of the asked number. */
export interface LogReadEnd {
  lines: number;
  more: boolean;
}

/** A line that a search found, with the lines around it. */
export interface LogMatch {
  line: SourcedLine;
  before: string[];
  after: string[];
}

/** How far a search has come: lines read, and the time of the last one. */
export interface LogProgress {
  lines: number;
  bytes: number;
  time: string | null;
}

/** How a search ended. `more`: it found as many as were asked for, and stopped. */
export interface LogSearchEnd extends LogProgress {
  matches: number;
  more: boolean;
}
