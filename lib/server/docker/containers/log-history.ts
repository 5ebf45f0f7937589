import type { IncomingMessage } from 'node:http';
import type { LogLine } from '@/lib/contract/logs';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import type { BlockWriter } from './block-writer';
import { lineReader, unixTime, type LogsOptions } from './logs';

export interface HistoryOptions extends LogsOptions {
  /** Only lines of this time or earlier; as `since`. */
  until?: string | undefined;
}

/** Reads the lines of a log as it stands, in handfuls as they come; as `read`. */
export function logHistory(
  engine: Engine,
  id: string,
  options: HistoryOptions,
  signal: AbortSignal,
): AsyncGenerator<LogLine[]> {
  let lines: LogLine[] = [];
  const take = () => {
    const taken = lines;
    lines = [];
    return taken.length > 0 ? taken : null;
  };
  return read(engine, id, options, signal, {
    ...lineReader(options.tty, (line) => lines.push(line)),
    ...{ take, rest: take, enough: () => false },
  });
}

/** Reads a log as it stands, in blocks that `writer` makes, as far as it wants to; as `read`. */
export function logBlocks(
  engine: Engine,
  id: string,
  options: HistoryOptions,
  signal: AbortSignal,
  writer: BlockWriter,
): AsyncGenerator<Uint8Array> {
  return read<Uint8Array>(engine, id, options, signal, {
    ...lineReader(options.tty, writer.line, writer.whole),
    ...{ take: () => writer.take(), rest: () => writer.rest(), enough: () => writer.more },
  });
}

/** Makes something of the bytes of a log. */
interface Making<T> {
  push(chunk: Buffer): void;
  end(): void;
  /** What is ready; null: nothing is. */
  take(): T | null;
  /** What is left at the end. */
  rest(): T | null;
  /** The rest of the log is not wanted. */
  enough(): boolean;
}

/**
 * Reads a log as it stands, to its end. Engine API `GET /containers/{id}/logs` without `follow`: the engine reads its own
 * file for this one call, so that a reader who is slow holds up nobody else. Aborting ends the engine's side too and
 * throws the signal's reason. Throws `not-found`, or the engine's words.
 */
async function* read<T>(
  engine: Engine,
  id: string,
  options: HistoryOptions,
  signal: AbortSignal,
  making: Making<T>,
): AsyncGenerator<T> {
  const stream = await open(engine, id, options, signal);
  const abort = () => stream.destroy();
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    for await (const chunk of stream) {
      making.push(chunk as Buffer);
      for (let made = making.take(); made !== null; made = making.take()) yield made;
      if (making.enough()) return;
    }
    signal.throwIfAborted();
    making.end();
    for (let made = making.take(); made !== null; made = making.take()) yield made;
    const rest = making.rest();
    if (rest !== null) yield rest;
  } catch (error) {
    signal.throwIfAborted();
    throw engineFailure(error);
  } finally {
    signal.removeEventListener('abort', abort);
    stream.destroy();
  }
}

/** dockerode hands a log out as a stream only where it follows. */
async function open(
  engine: Engine,
  id: string,
  { tail, since, until }: HistoryOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options = {
    ...{ stdout: true, stderr: true, timestamps: true, tail: tail ?? 'all' },
    ...(since === undefined ? {} : { since: unixTime(since) }),
    ...(until === undefined ? {} : { until: unixTime(until) }),
  };
  const call = {
    path: `/containers/${id}/logs?`,
    options,
    method: 'GET',
    isStream: true,
    abortSignal: signal,
    statusCodes: { 200: true, 404: 'no such container', 500: 'server error' },
  };
  return new Promise((resolve, reject) => {
    engine.logs.modem.dial(call, (error: Error | null, stream: unknown) => {
      if (!error) return resolve(stream as IncomingMessage);
      reject(signal.aborted ? (signal.reason as Error) : engineFailure(error));
    });
  });
}
