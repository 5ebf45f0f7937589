import type { IncomingMessage } from 'node:http';
import type { LogLine } from '@/lib/contract/logs';
import { Demultiplexer } from '../demultiplexer';
import type { Engine } from '../engines';
import { asking, engineFailure } from '../errors';
import { LogLines, type WholeLine } from './log-lines';

export interface LogsOptions {
  /** Whether the container has a TTY: then both streams come as one, without frames. */
  tty: boolean;
  /** The last so many lines; all when left out. */
  tail?: number;
  /** Only lines of this time or later; RFC 3339 with nanoseconds, as a line's `time`. */
  since?: string;
}

/** A log being read. `ended` settles when no line will follow; it rejects when the engine was lost. */
export interface LogStream {
  ended: Promise<void>;
  /** Ends the engine's side too; `ended` resolves. */
  close(): void;
}

/**
 * Follows a container's log from its last lines until it ends, and gives each line with the engine's timestamp. Engine
 * API `GET /containers/{id}/logs?follow`. The stream is always drained. Throws `not-found`, or the engine's words where the log driver cannot be read.
 */
export async function logs(
  engine: Engine,
  id: string,
  options: LogsOptions,
  output: (line: LogLine) => void,
): Promise<LogStream> {
  const stream = await asking(
    engine.logs.getContainer(id).logs({
      follow: true,
      stdout: true,
      stderr: true,
      timestamps: true,
      ...(options.tail === undefined ? {} : { tail: options.tail }),
      ...(options.since === undefined ? {} : { since: unixTime(options.since) }),
    }),
  );
  return read(stream as IncomingMessage, options.tty, output);
}

/** The newest line of a container's log, or null while it is empty. */
export async function lastLogLine(engine: Engine, id: string, tty: boolean): Promise<LogLine | null> {
  return (await logLines(engine, id, { tty, tail: 1 })).at(-1) ?? null;
}

/** The last lines of a container's log as it stands. Engine API `GET /containers/{id}/logs`. Throws like `logs`. */
export async function logLines(engine: Engine, id: string, { tty, tail, since }: LogsOptions): Promise<LogLine[]> {
  const options = { stdout: true, stderr: true, timestamps: true } as const;
  const bytes = await asking(
    engine.requests.getContainer(id).logs({
      ...options,
      ...(tail === undefined ? {} : { tail }),
      ...(since === undefined ? {} : { since: unixTime(since) }),
    }),
  );
  const lines: LogLine[] = [];
  const { push, end } = lineReader(tty, (line) => lines.push(line));
  push(bytes);
  end();
  return lines;
}

/** Makes lines of the bytes of a log; `tty`: both streams come as one, without frames; `whole`: as `LogLines` offers. */
export function lineReader(tty: boolean, output: (line: LogLine) => void, whole: WholeLine | null = null) {
  const lines = new LogLines(output, !tty, whole);
  const frames = new Demultiplexer((data, name, starts) => lines.push(data, name, starts));
  return {
    push: (chunk: Buffer) => (tty ? lines.push(chunk, 'stdout', false) : frames.push(chunk)),
    end: () => lines.end(),
  };
}

function read(stream: IncomingMessage, tty: boolean, output: (line: LogLine) => void): LogStream {
  const { push, end } = lineReader(tty, output);
  let closed = false;
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('data', push);
    stream.on('end', resolve);
    stream.on('error', (error) => (closed ? resolve() : reject(engineFailure(error))));
    stream.on('close', () => (closed || stream.complete ? resolve() : reject(lost())));
  }).finally(end);
  return {
    ended,
    close() {
      closed = true;
      stream.destroy();
    },
  };
}

function lost(): Error {
  return engineFailure(Object.assign(new Error('The engine closed the connection.'), { code: 'ECONNRESET' }));
}

/** RFC 3339 as the Engine API's `seconds.nanoseconds`. */
export function unixTime(time: string): string {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  const seconds = Math.floor(Date.parse(time) / 1000);
  return `${seconds}.${fraction.padEnd(9, '0').slice(0, 9)}`;
}
