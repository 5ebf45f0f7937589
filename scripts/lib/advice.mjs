// @ts-check

/** An error that the person can mend: its message is one line that says what to do, and no stack is shown. */
export class Advice extends Error {}

/** An advice that the person has read already, of a program that we started. */
export class ToldAlready extends Advice {}

/**
 * Says on the error output what went wrong and sets exit code 1: an advice as its one line, unless it was told already;
 * anything else in full, because then the fault is ours.
 * @param {unknown} error
 */
export function tell(error) {
  if (!(error instanceof ToldAlready)) console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
}

/**
 * What `work` answers; null when it threw, which is told then.
 * @template T
 * @param {() => T} work
 * @returns {T | null}
 */
export function told(work) {
  try {
    return work();
  } catch (error) {
    tell(error);
    return null;
  }
}
