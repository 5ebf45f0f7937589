import { Failure } from '../../errors/failure';
import { engineFailure } from '../errors';

/** What a progress stream that broke off throws: the CLI's own words for it, where the engine has none to give any more. */
export function brokenStream(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'EPIPE')
    return new Failure('engine-unreachable', { detail: 'unexpected EOF' }, { cause: error });
  return engineFailure(error);
}
