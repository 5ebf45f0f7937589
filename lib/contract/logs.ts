import { z } from 'zod';
import { ContainerId } from './containers';

/** The most lines of the past that a viewer may ask for. */
export const maximumTail = 5000;

/**
 * Where a viewer stopped reading: `lines` of the time `time` were read (several can share one nanosecond). Lets a new
 * connection go on without a gap or a line twice.
 */
export const LogPosition = z.object({ time: z.string().max(40), lines: z.number().int().min(1) });
export type LogPosition = z.infer<typeof LogPosition>;

/** Follow a container's log. `id` is chosen by the viewer and names this view in every later message. */
export const LogFollow = z.object({
  id: z.string().min(1).max(64),
  env: z.string(),
  containerId: ContainerId,
  tail: z.number().int().min(0).max(maximumTail),
  after: LogPosition.optional(),
});
export type LogFollow = z.infer<typeof LogFollow>;

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

/** `GET …/containers/{id}/logs`: the last lines that there are now. */
export const LogQuery = z.object({
  tail: z.coerce.number().int().min(1).max(maximumTail).default(100).describe('at most so many lines, the newest'),
  since: z.iso.datetime({ offset: true }).optional().describe('only lines of this time or later'),
});

/** Lines in order. `skipped` lines before them were let go because the viewer was slower than the log; null: unknown how many. */
export interface LogBatch {
  id: string;
  skipped: number | null;
  lines: LogLine[];
}

/**
 * How the log stands. `following`: the container runs and lines come as it writes; `ended`: it has stopped, and following
 * goes on by itself when it is started again; `removed`: nothing more will come; `lost`: the engine does not answer,
 * Quayside tries again.
 */
export type LogState = 'following' | 'ended' | 'removed' | 'lost';

/** What a follow begins with: the full id, and whether one TTY mixes both streams. */
export interface LogStart {
  containerId: string;
  tty: boolean;
  state: LogState;
}
