import type { IncomingMessage } from 'node:http';
import { dialStream } from '../dial-stream';
import type { Engine } from '../engines';

/**
 * The file system of a container as a tar archive, without what is mounted into it. Engine API
 * `GET /containers/{id}/export`. Throws `not-found`.
 */
export function exportContainer(engine: Engine, id: string, signal: AbortSignal): Promise<IncomingMessage> {
  return dialStream(engine, { method: 'GET', path: `/containers/${id}/export`, query: [], signal });
}
