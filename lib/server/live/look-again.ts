import { pause } from './pause';

/** The shortest time between two looks. Milliseconds. */
const atLeastMs = 2_000;
/** The engine spends at most a fiftieth of its time on being looked at. */
const share = 50;

/**
 * Calls `look` now and then until `signal` aborts: for what no event tells. The longer the engine took for the last answer,
 * the longer it is left alone. `tookMs`: how long that was.
 */
export async function lookAgain(look: () => void, tookMs: () => number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(Math.max(atLeastMs, tookMs() * share), signal);
    if (!signal.aborted) look();
  }
}
