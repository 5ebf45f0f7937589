import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingLine, tallyPlaywright, tallyReport, tallyVitest } from './tally.mjs';

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe("counting vitest's report", () => {
  it('sums what passed and what failed', () => {
    expect(tallyVitest({ ...vitest, numFailedTests: 2 }, true)).toEqual({ passed: 3, failed: 2, notes: [] });
  });
  it('counts a file that could not be loaded', () => {
    const testResults = [...vitest.testResults, { status: 'failed', assertionResults: [] }];
    expect(tallyVitest({ ...vitest, testResults }, true)).toMatchObject({ passed: 3, failed: 1 });
  });
  it('counts a test that was switched off, unless the person filtered', () => {
    expect(tallyVitest({ ...vitest, numPendingTests: 1 }, true).failed).toBe(1);
    expect(tallyVitest({ ...vitest, numPendingTests: 1 }, false).failed).toBe(0);
  });
  it('fails when nothing was executed', () => {
    expect(tallyVitest({ ...vitest, numPassedTests: 0, testResults: [] }, false).failed).toBe(1);
  });
});

describe("counting Playwright's report", () => {
  it('takes flaky tests and errors outside of tests for failures', () => {
    const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 0 };
    expect(tallyPlaywright({ stats, errors: ['no browser'] }, true)).toMatchObject({ passed: 2, failed: 3 });
  });
  it('fails when nothing was executed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(tallyPlaywright({ ...playwright, stats }, true).failed).toBe(1);
  });
});

describe('the tally of a runner', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'quayside-tally-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const tallyOf = (content: string | null, code: number) => {
    const file = join(folder, 'report.json');
    if (content !== null) writeFileSync(file, content);
    return tallyReport({ file, code, read: (report: typeof vitest) => tallyVitest(report, true) });
  };

  it('is what the report says', () => {
    expect(tallyOf(JSON.stringify(vitest), 0)).toEqual({ passed: 3, failed: 0, notes: [] });
  });
  it.each([
    ['there is no report', null, 1],
    ['the report is cut off', '{"numPassed', 0],
    ['the exit code tells of an error that no test holds', JSON.stringify(vitest), 1],
  ])('is a failure when %s', (_, content, code) => {
    expect(tallyOf(content, code).failed).toBe(1);
  });
});

it('closes with one line', () => {
  const tallies = [
    { passed: 1, failed: 0, notes: [] },
    { passed: 40, failed: 2, notes: [] },
  ];
  expect(closingLine(tallies)).toBe('41 passed, 2 failed');
});
