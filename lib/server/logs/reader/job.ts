import type { LogDownload, LogMatch, LogPattern, LogProgress, LogRead } from '@/lib/contract/logs';
import type { Problem } from '@/lib/contract/problem';

/** A container whose log is read. */
export interface ReaderSource {
  id: string;
  name: string;
  tty: boolean;
}

/** A stretch of time, of one log or of several merged. */
interface Stretch {
  sources: readonly ReaderSource[];
  since?: string | undefined;
  until?: string | undefined;
}

/** What the reader's thread is asked to do. */
export type ReaderJob = Stretch &
  (
    | ({ kind: 'read' } & Pick<LogRead, 'direction' | 'tail' | 'lines'>)
    | ({ kind: 'search'; stream?: 'stdout' | 'stderr' | undefined; limit: number } & LogPattern)
    | ({ kind: 'file' } & Pick<LogDownload, 'format' | 'times'>)
  );

/** A part of the answer. `bytes`: a block of a reading, a piece of a file. */
export interface ReaderPiece {
  bytes?: Uint8Array;
  matches?: LogMatch[];
  progress?: LogProgress;
}

/** How a job ended. */
export interface ReaderEnd {
  lines: number;
  more: boolean;
  matches: number;
  progress: LogProgress;
}

/** To the thread. `taken`: one more piece was used up. */
export type ToReader = { begin: number; job: ReaderJob } | { taken: number } | { abort: number };
/** From the thread. `call`: of the engine, for the figures. */
export type FromReader =
  | { job: number; piece: ReaderPiece }
  | { job: number; end: ReaderEnd }
  | { job: number; failed: Problem; words: string }
  | { call: { verb: string; ok: boolean; seconds: number } };

/** What the thread is started with. */
export interface ReaderData {
  address: string;
}
