import type { Readable } from 'node:stream';
import { Failure } from '../../errors/failure';
import { dialStream } from '../dial-stream';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import { progressLines, type ProgressLine } from './progress';

/**
 * Loads the images of an archive, which is sent as it comes, and yields the engine's lines. Engine API `POST /images/load`.
 * The engine keeps all of the archive before it loads any of it: one that breaks off leaves nothing. An error may come as
 * a line (`errorDetail`) of a good answer. Aborting `signal` throws its reason.
 */
export function load(engine: Engine, archive: Readable, signal: AbortSignal): AsyncGenerator<ProgressLine> {
  // Without this an engine tells nothing on its way.
  return sending(engine, { path: '/images/load', query: ['quiet=0'], archive, signal });
}

/** How an image is made of a file system. */
export interface ImportOptions {
  repository: string;
  tag: string;
  /** Instructions of a Dockerfile. */
  changes: readonly string[];
  message: string;
  /** `linux/arm64`; '': the engine's own. */
  platform: string;
}

/**
 * Makes an image of one layer out of the root file system in a tar archive. Engine API `POST /images/create` with
 * `fromSrc=-`: never an address, which the engine would fetch out of its own network. Yields lines like `load`, the last
 * with the image's id as its status.
 */
export function importImage(
  engine: Engine,
  archive: Readable,
  { repository, tag, changes, message, platform }: ImportOptions,
  signal: AbortSignal,
): AsyncGenerator<ProgressLine> {
  const query = [
    ['fromSrc', '-'],
    ...(repository ? [['repo', repository]] : []),
    ...(tag ? [['tag', tag]] : []),
    ...changes.map((change) => ['changes', change]),
    ...(message ? [['message', message]] : []),
    ...(platform ? [['platform', platform]] : []),
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  return sending(engine, { path: '/images/create', query, archive, signal });
}

interface Sending {
  path: string;
  query: readonly string[];
  archive: Readable;
  signal: AbortSignal;
}

async function* sending(engine: Engine, { archive, signal, ...call }: Sending): AsyncGenerator<ProgressLine> {
  const stream = await dialStream(engine, { method: 'POST', ...call, body: archive, signal });
  try {
    signal.throwIfAborted();
    yield* progressLines(stream);
    signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'EPIPE')
      throw new Failure('engine-unreachable', { detail: 'unexpected EOF' }, { cause: error });
    throw engineFailure(error);
  } finally {
    stream.destroy();
  }
}
