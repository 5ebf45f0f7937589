// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What is read of vitest's JSON report.
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 */
/**
 * What is read of Playwright's; `errors` are those outside of any test.
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */
/** What one step of `npm test` came to. @typedef {{ passed: number, failed: number, notes: string[] }} Tally */

/**
 * Counts a vitest JSON report. A file that could not be loaded holds no test and counts as one failure, and so does an
 * error outside of any test. Skipped tests are failures where `whole`: nobody filtered, so somebody switched them off.
 * @param {VitestReport} report
 * @param {boolean} whole
 * @returns {Tally}
 */
export function tallyVitest(report, whole) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return tally({
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    whole,
  });
}

/**
 * Counts a Playwright JSON report. Flaky tests are failures; there are no retries anyway.
 * @param {PlaywrightReport} report
 * @param {boolean} whole
 * @returns {Tally}
 */
export function tallyPlaywright(report, whole) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return tally({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped, whole });
}

/**
 * @param {{ passed: number, failed: number, skipped: number, whole: boolean }} counts
 * @returns {Tally}
 */
function tally({ passed, failed, skipped, whole }) {
  const notes = [];
  if (whole && skipped) notes.push(`${skipped} skipped: no test may be switched off`);
  const failures = failed + (whole ? skipped : 0);
  if (passed + failures > 0) return { passed, failed: failures, notes };
  return { passed, failed: 1, notes: [...notes, 'no test was executed'] };
}

/**
 * The tally of a runner that ended with `code` and wrote `file`. No readable report is a failure, and so is an exit code
 * that the counted failures do not explain.
 * @template Report
 * @param {{ file: string, code: number, read: (report: Report) => Tally }} run
 * @returns {Tally}
 */
export function tallyReport({ file, code, read }) {
  /** @type {Tally} */
  let counted;
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, notes: [`no report; the runner ended with exit code ${code}`] };
  }
  if (code === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, notes: [...counted.notes, `exit code ${code} without a failed test`] };
}

/**
 * The closing line.
 * @param {Tally[]} tallies
 */
export function closingLine(tallies) {
  const sum = (/** @type {'passed' | 'failed'} */ key) => tallies.reduce((total, one) => total + one[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
