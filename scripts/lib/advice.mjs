// @ts-check

/** An error that the person can mend: its message is one line that says what to do, and no stack is shown. */
export class Advice extends Error {}

/**
 * Says on the error output what went wrong and sets exit code 1: an advice as its one line, anything else in full,
 * because then the fault is ours.
 * @param {unknown} error
 */
export function tell(error) {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
}
