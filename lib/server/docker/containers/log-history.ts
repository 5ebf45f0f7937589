import type { IncomingMessage } from 'node:http';
import type { LogLine } from '@/lib/contract/logs';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import { lineReader, unixTime, type LogsOptions } from './logs';

export interface HistoryOptions extends LogsOptions {
  /** Only lines of this time or earlier; as `since`. */
  until?: string | undefined;
}

/**
 * Reads a log as it stands, to its end, in handfuls as they come. Engine API `GET /containers/{id}/logs` without
 * `follow`: the engine reads its own file for this one call, so that a reader who is slow holds up nobody else. Aborting
 * ends the engine's side too and throws the signal's reason. Throws `not-found`, or the engine's words.
 */
export async function* logHistory(
  engine: Engine,
  id: string,
  options: HistoryOptions,
  signal: AbortSignal,
): AsyncGenerator<LogLine[]> {
  let lines: LogLine[] = [];
  const { push, end } = lineReader(options.tty, (line) => lines.push(line));
  const stream = await open(engine, id, options, signal);
  const abort = () => stream.destroy();
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    for await (const chunk of stream) {
      push(chunk as Buffer);
      if (lines.length === 0) continue;
      yield lines;
      lines = [];
    }
    signal.throwIfAborted();
    end();
    if (lines.length > 0) yield lines;
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
    engine.streams.modem.dial(call, (error: Error | null, stream: unknown) => {
      if (!error) return resolve(stream as IncomingMessage);
      reject(signal.aborted ? (signal.reason as Error) : engineFailure(error));
    });
  });
}
