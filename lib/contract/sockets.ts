import type { EventHistory, EventNews } from './events';
import type { Job } from './jobs';
import type {
  LogBatch,
  LogFollow,
  LogMatch,
  LogProgress,
  LogRead,
  LogReadEnd,
  LogSearch,
  LogSearchEnd,
  LogStart,
  LogState,
} from './logs';
import type { Picture, PictureDiff } from './live';
import type { Ack } from './problem';
import type { StatsBatch, StatsStart, StatsWatch } from './stats';
import type { Told, WatchedValues, WatchKind, WatchStart, WatchTold } from './watch';
import type { z } from 'zod';
import type { TerminalAttach, TerminalOpen, TerminalResize, TerminalSession } from './terminal';

/** Namespace `/live`: the picture of an engine, then diffs; a viewer that reads too slowly gets a new picture instead. */
export interface LiveClientEvents {
  watch: (message: { env: string }, ack: (answer: Ack<Picture>) => void) => void;
}
export interface LiveServerEvents {
  diff: (diff: PictureDiff) => void;
  picture: (picture: Picture) => void;
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
 * scrollback no longer holds. `stream` tells stdout from stderr where there is no TTY. Input chunks are at most 64 KiB;
 * an input is acknowledged when the engine took it. `answers`: in the output from one cursor to another (null: from now
 * on) this view, and no other, answers what the program asks its terminal. `session` and `gone` concern every session of the listed `env`.
 */
export interface TerminalClientEvents {
  list: (message: { env: string }, ack: (answer: Ack<TerminalSession[]>) => void) => void;
  open: (message: z.input<typeof TerminalOpen>, ack: (answer: Ack<TerminalSession>) => void) => void;
  attach: (message: z.input<typeof TerminalAttach>, ack: (answer: Ack<TerminalSession>) => void) => void;
  detach: (message: { id: string }) => void;
  input: (id: string, data: Uint8Array, ack?: (answer: Ack<null>) => void) => void;
  resize: (message: z.input<typeof TerminalResize>) => void;
  acknowledge: (id: string, cursor: number) => void;
  close: (message: { id: string }, ack: (answer: Ack<TerminalSession>) => void) => void;
}
export interface TerminalServerEvents {
  output: (id: string, cursor: number, data: Uint8Array, stream: 'stdout' | 'stderr') => void;
  skipped: (id: string, bytes: number, cursor: number) => void;
  answers: (id: string, from: number, to: number | null) => void;
  session: (session: TerminalSession) => void;
  gone: (id: string) => void;
}

/** Namespace `/people`: that the list of people, or where one is signed in, is another than before. */
export interface PeopleClientEvents {
  watch: (message: object, ack: (answer: Ack<null>) => void) => void;
}
export interface PeopleServerEvents {
  changed: () => void;
}

/**
 * Namespace `/logs`. The server waits for `lines` and `read` to be acknowledged before it sends much more. A viewer of
 * `lines` that is too slow finds some skipped, at most one message in 50 ms a view; what is read of the past waits for
 * its viewer. `found` tells the matches of a search as they are found, and how far it has come.
 */
export interface LogsClientEvents {
  follow: (message: LogFollow, ack: (answer: Ack<LogStart>) => void) => void;
  read: (message: LogRead, ack: (answer: Ack<LogReadEnd>) => void) => void;
  search: (message: LogSearch, ack: (answer: Ack<LogSearchEnd>) => void) => void;
  stop: (message: { id: string }) => void;
}
export interface LogsServerEvents {
  lines: (batch: LogBatch, shown: () => void) => void;
  state: (message: { id: string; containerId: string; state: LogState }) => void;
  read: (message: { id: string; block: Uint8Array }, taken: () => void) => void;
  found: (message: { id: string; matches: LogMatch[]; progress: LogProgress }) => void;
}

/**
 * Namespace `/container`: what of one container is watched while a page shows it. The ack is the first value; `told` each
 * later one, the next when the last was taken.
 */
export interface ContainerClientEvents {
  watch: (message: WatchStart, ack: (answer: Ack<Told<WatchedValues[WatchKind]>>) => void) => void;
  stop: (message: { id: string }) => void;
}
export interface ContainerServerEvents {
  told: (message: WatchTold, taken: () => void) => void;
}

/**
 * Namespace `/events`: what happened on an engine as far as it is known, then what happens, at most ten messages a second; the
 * next when the last was taken.
 */
export interface EventsClientEvents {
  watch: (message: { env: string }, ack: (answer: Ack<EventHistory>) => void) => void;
}
export interface EventsServerEvents {
  happened: (news: EventNews, taken: () => void) => void;
}

/**
 * Namespace `/stats`. `samples` come about once a second a view, all of its containers together; the next are sent when
 * the last were acknowledged, and what a slow page could not take is left out.
 */
export interface StatsClientEvents {
  watch: (message: StatsWatch, ack: (answer: Ack<StatsStart>) => void) => void;
  stop: (message: { view: string }) => void;
}
export interface StatsServerEvents {
  samples: (batch: StatsBatch, taken: () => void) => void;
}
