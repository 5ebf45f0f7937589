import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Engine } from './engines';
import { engineFailure } from './errors';

interface Dialled {
  method: 'GET' | 'POST';
  path: string;
  /** Each `name=value`, percent-encoded. */
  query: readonly string[];
  signal: AbortSignal;
  /** What is sent as it comes. An error of it breaks the call off. */
  body?: Readable;
}

/**
 * A call whose body, answer or both are streams. Throws the engine's error as a `Failure`, and the signal's reason when
 * that aborts. dockerode reads a query as an object, which cannot hold a name twice.
 */
export function dialStream(engine: Engine, { method, path, query, signal, body }: Dialled): Promise<IncomingMessage> {
  const statusCodes = { 200: true, 400: 'bad parameter', 404: 'not found', 409: 'conflict', 500: 'server error' };
  return new Promise((resolve, reject) => {
    engine.streams.modem.dial(
      {
        // docker-modem takes away the last character of an address in which it finds a `?`.
        path: `${path}?${query.join('&')}&`,
        method,
        isStream: true,
        statusCodes,
        abortSignal: signal,
        ...(body ? { file: body as never, headers: { 'Content-Type': 'application/x-tar' } } : {}),
      },
      (error: unknown, answer: unknown) => {
        if (!error) return resolve(answer as IncomingMessage);
        reject(signal.aborted ? (signal.reason as Error) : engineFailure(error));
      },
    );
  });
}
