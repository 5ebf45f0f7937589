import type { Readable } from 'node:stream';
import type { ImageReference } from '@/lib/contract/reference';
import type { Engine } from '../engines';
import { engineFailure } from '../errors';
import { Failure } from '../../errors/failure';
import { brokenStream } from './broken-stream';
import { progressLines, type ProgressLine } from './progress';

export interface PushOptions {
  auth?: string | undefined;
}

/** `{}` in base64: the engine wants the header `X-Registry-Auth` also where there is nothing to sign in with. */
const nobody = 'e30=';

/**
 * Pushes one tag and yields the engine's progress lines. Engine API `POST /images/{name}/push`. `auth`: the header
 * `X-Registry-Auth`. The engine answers 200 as soon as it begins: what goes wrong comes as a line (`errorDetail`).
 * Aborting `signal` closes the connection, upon which the engine gives the push up, and throws the signal's reason.
 */
export async function* push(
  engine: Engine,
  reference: ImageReference,
  signal: AbortSignal,
  { auth = nobody }: PushOptions = {},
): AsyncGenerator<ProgressLine> {
  const stream = await open(engine, reference, signal, auth);
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

async function open(engine: Engine, reference: ImageReference, signal: AbortSignal, auth: string): Promise<Readable> {
  const { repository, tag, digest } = reference;
  if (digest !== null || tag === null)
    throw new Failure('invalid-reference', { detail: reference.familiar, field: 'reference' });
  try {
    // docker-modem sends `base64` as it is; the types do not know it.
    const options = { tag, authconfig: { base64: auth } as object, abortSignal: signal };
    return (await engine.streams.getImage(repository).push(options)) as Readable;
  } catch (error) {
    signal.throwIfAborted();
    throw engineFailure(error);
  }
}
