import { isFailure } from '../errors/failure';
import { log } from '../log/log';
import { pause } from './pause';

/** A refresh that failed is tried again after this time. Milliseconds. */
const retryMs = 1_000;

/**
 * A task that runs once at a time: asked again while it runs, it runs once more afterwards, however often it was asked.
 * So the last run always began after the last asking. One that fails is run again, until `signal` aborts.
 */
export function singleFlight(task: () => Promise<void>, signal: AbortSignal): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await task().catch((error: unknown) => {
        again = true;
        report(error);
        return pause(retryMs, signal);
      });
    } while (again && !signal.aborted);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}

/** A lost engine is told by the connection, a removed object by its event; anything else is seen only in the log. */
export function report(error: unknown): void {
  const expected = isFailure(error) && (error.code === 'engine-unreachable' || error.code === 'not-found');
  if (!expected) log.error('a list of the engine could not be read', {}, error);
}
