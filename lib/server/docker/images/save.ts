import type { IncomingMessage } from 'node:http';
import type { Engine } from '../engines';
import { dialStream } from '../dial-stream';
import { imageName } from './name';

/**
 * Images as one tar archive, each by reference (which keeps the tag) or id. Engine API `GET /images/get`. The engine puts
 * all of it together on its disk before the first byte comes. Throws `image-not-found`, `invalid-reference`. What goes
 * wrong later stands behind the archive: see `archives/whole-tar.ts`.
 */
export function save(engine: Engine, references: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const names = references.map((reference) => `names=${encodeURIComponent(imageName(reference))}`);
  return dialStream(engine, { method: 'GET', path: '/images/get', query: names, signal });
}
