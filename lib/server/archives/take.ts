import type { JobContext } from '../jobs/job-kind';
import type { Readable } from 'node:stream';
import type { ProgressLine } from '../docker/images/progress';
import { engineFailure } from '../docker/errors';
import { Failure, isFailure } from '../errors/failure';
import { noSamples, sample } from '../jobs/speed';
import { emptyLoad, foldLoadLine, loadProgress, type LoadFold } from './fold';
import type { Upload } from './upload';

/** How often it is told how much has come. Milliseconds. */
const tickMs = 250;

/**
 * Gives an upload to a call of the engine to its end, and tells the job about it. Throws `bad-archive`, `no-space`, what else
 * the engine says, the signal's reason, and why the upload broke off where it did.
 */
export async function take(
  upload: Upload,
  call: (archive: Readable, signal: AbortSignal) => AsyncIterable<ProgressLine>,
  { signal, report, loaded }: Pick<JobContext, 'signal' | 'report' | 'loaded'>,
): Promise<void> {
  let fold: LoadFold = emptyLoad;
  let samples = noSamples;
  const tell = (ended = false) => {
    const at = Date.now();
    const received = upload.received();
    samples = sample(samples, at, received);
    const { total, kind } = upload;
    report(loadProgress(fold, { received, total, samples, compressed: kind !== 'tar' }, { at, ended }));
  };
  const tick = setInterval(tell, tickMs);
  try {
    tell();
    for await (const line of call(upload.archive, signal)) {
      fold = foldLoadLine(fold, line);
      tell();
    }
    if (fold.error !== null) throw engineFailure(fold.error);
    if (fold.loaded.images.length === 0) throw new Failure('bad-archive');
    loaded(fold.loaded);
    tell(true);
  } catch (error) {
    signal.throwIfAborted();
    throw upload.broke() ?? archiveFailure(error);
  } finally {
    clearInterval(tick);
    upload.close();
  }
}

/** An engine's words about what it was given → `bad-archive`. Seen on engines 20.10 to 29. */
const ofArchives =
  /invalid tar header|unexpected EOF|archive\/tar|tar file|gzip: invalid|flate: corrupt|magic number|no such file or directory|unrecognized image format|manifest|not a valid|invalid diffID|invalid argument|layers? (?:ids|count)/i;

function archiveFailure(error: unknown): unknown {
  if (!isFailure(error)) return error;
  const { code, details } = error;
  if (!['engine-error', 'bad-request', 'not-found'].includes(code)) return error;
  return ofArchives.test(details.detail ?? '') ? new Failure('bad-archive', details, { cause: error }) : error;
}
