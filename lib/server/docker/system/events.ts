import type { IncomingMessage } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import type { Engine } from '../engines';
import { asking, engineFailure } from '../errors';

/** One event of the engine. `at`: milliseconds; `nano`: nanoseconds as a decimal string, unique enough to tell two apart. */
export interface EngineEvent {
  type: string;
  action: string;
  id: string;
  attributes: Record<string, string>;
  at: number;
  nano: string;
}

/** A running subscription. `ended` settles when no event will follow; it rejects unless `close` was called. */
export interface EventStream {
  ended: Promise<void>;
  close(): void;
}

/** A dead host sends nothing at all: probes of TCP find out. Milliseconds of quiet before the first. */
const keepAliveMs = 5_000;
/** One event is at most a few KiB; a longer line is no event. Characters. */
const maximumLine = 1024 * 1024;

/**
 * Subscribes to what happens on the engine: Engine API `GET /events`. Resolves when the engine has answered; `output` gets
 * each event, those since `since` (seconds; the daemon remembers 256) first. The stream is always drained.
 */
export async function events(
  engine: Engine,
  since: number,
  output: (event: EngineEvent) => void,
): Promise<EventStream> {
  const stream = (await asking(engine.streams.getEvents({ since }))) as IncomingMessage;
  stream.socket.setKeepAlive(true, keepAliveMs);
  let closed = false;
  const ended = new Promise<void>((resolve, reject) => {
    const lost = (error: Error) => (closed ? resolve() : reject(engineFailure(error)));
    const lines = splitLines((line) => {
      const event = readEvent(line);
      if (event) output(event);
    });
    stream.on('data', (chunk: Buffer) => lines(chunk));
    // Node's word for a connection that broke off is "aborted": that says nothing to a person.
    stream.on('error', (error) => lost(stream.complete ? error : gone()));
    stream.on('end', () => lost(gone()));
    stream.on('close', () => lost(gone()));
  });
  ended.catch(() => undefined);
  return {
    ended,
    close() {
      closed = true;
      stream.destroy();
    },
  };
}

function gone(): Error {
  return Object.assign(new Error('The engine closed the connection.'), { code: 'ECONNRESET' });
}

/** Cuts chunks into lines; events come chunked, a character or an event may be split between two. */
export function splitLines(line: (text: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    if (rest.length > maximumLine) rest = '';
    for (const part of parts) if (part) line(part);
  };
}

interface Answer {
  Type?: string;
  Action?: string;
  Actor?: { ID?: string; Attributes?: Record<string, string> | null };
  time?: number;
  timeNano?: number;
}

/** Reads one line of the stream; null for what is no event. */
export function readEvent(line: string): EngineEvent | null {
  let answer: Answer;
  try {
    answer = JSON.parse(line) as Answer;
  } catch {
    return null;
  }
  if (!answer.Type || !answer.Action) return null;
  // timeNano is beyond what a number holds exactly: the digits are taken from the text.
  const nano = /"timeNano":(\d+)/.exec(line)?.[1] ?? String((answer.time ?? 0) * 1e9);
  return {
    type: answer.Type,
    action: answer.Action,
    id: answer.Actor?.ID ?? '',
    attributes: answer.Actor?.Attributes ?? {},
    at: Math.floor(Number(nano) / 1e6),
    nano,
  };
}
