import type { Readable } from 'node:stream';
import type { ImageReference } from '@/lib/contract/reference';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import { brokenStream } from './broken-stream';
import { progressLines, type ProgressLine } from './progress';

export interface PullOptions {
  platform?: string | undefined;
  auth?: string | undefined;
}

/**
 * Pulls an image and yields the engine's progress lines. Engine API `POST /images/create`. Tag or digest is always
 * sent: without one the engine fetches every tag. `platform` like `linux/arm64`; '' as the engine chooses. `auth`: the header
 * `X-Registry-Auth`. An error of the pull may also come as a line (`errorDetail`).
 * Aborting `signal` closes the connection, upon which the engine gives the pull up, and throws the signal's reason: a
 * destroyed stream ends as if it were complete.
 */
export async function* pull(
  engine: Engine,
  reference: ImageReference,
  signal: AbortSignal,
  { platform = '', auth }: PullOptions = {},
): AsyncGenerator<ProgressLine> {
  const stream = await open(engine, reference, signal, { platform, auth });
  try {
    signal.throwIfAborted();
    yield* progressLines(stream);
    signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    throw brokenStream(error);
  } finally {
    stream.destroy();
  }
}

async function open(
  engine: Engine,
  reference: ImageReference,
  signal: AbortSignal,
  { platform, auth }: PullOptions,
): Promise<Readable> {
  const tag = reference.digest ?? reference.tag ?? 'latest';
  const query = { fromImage: reference.repository, tag, ...(platform ? { platform } : {}) };
  // Without a body of its own docker-modem sends the query as one. Go's server looks whether its client is still there only when
  // the body was read, which this handler never does: a pull that waits for a dead registry would then go on for good.
  const request = { _query: query, _body: {}, abortSignal: signal };
  try {
    // docker-modem sends `base64` as it is; the types do not know it.
    const authconfig = auth === undefined ? undefined : ({ base64: auth } as object);
    return (await engine.streams.createImage(authconfig, request)) as Readable;
  } catch (error) {
    signal.throwIfAborted();
    throw engineFailure(error);
  }
}
