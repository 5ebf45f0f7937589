import type { Job } from './jobs';
import type { Picture, PictureDiff } from './live';
import type { Ack } from './problem';
import type { TerminalOpen, TerminalSession } from './terminal';

/** Namespace `/live`: the picture of an engine, then diffs. */
export interface LiveClientEvents {
  watch: (message: { env: string }, ack: (answer: Ack<Picture>) => void) => void;
}
export interface LiveServerEvents {
  diff: (diff: PictureDiff) => void;
}

/** Namespace `/jobs`: every job not yet cleared, then changes, at most ten messages a second a viewer. */
export interface JobsClientEvents {
  watch: (message: { env: string }, ack: (answer: Ack<Job[]>) => void) => void;
}
export interface JobsServerEvents {
  jobs: (changed: Job[]) => void;
  gone: (ids: string[]) => void;
}

/**
 * Namespace `/terminal`. Output is binary with the byte cursor of its first byte; `skipped` tells bytes that the
 * scrollback no longer holds. `stream` tells stdout from stderr where there is no TTY.
 */
export interface TerminalClientEvents {
  list: (message: { env: string }, ack: (answer: Ack<TerminalSession[]>) => void) => void;
  open: (message: TerminalOpen, ack: (answer: Ack<TerminalSession>) => void) => void;
  attach: (message: { id: string; cursor: number }, ack: (answer: Ack<TerminalSession>) => void) => void;
  detach: (message: { id: string }) => void;
  input: (id: string, data: Uint8Array, ack?: (answer: Ack<null>) => void) => void;
  resize: (message: { id: string; cols: number; rows: number }) => void;
  acknowledge: (id: string, cursor: number) => void;
  close: (message: { id: string }, ack: (answer: Ack<null>) => void) => void;
}
export interface TerminalServerEvents {
  output: (id: string, cursor: number, data: Uint8Array, stream: 'stdout' | 'stderr') => void;
  skipped: (id: string, bytes: number) => void;
  session: (session: TerminalSession) => void;
  gone: (id: string) => void;
}
