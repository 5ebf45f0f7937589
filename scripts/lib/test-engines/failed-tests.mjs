// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../paths.mjs';

/**
 * The tests that failed, by file and full name, of a JSON report of vitest. A file that could not be loaded stands for
 * itself; no report, no names.
 * @param {string} file
 * @returns {string[]}
 */
export function failedTests(file) {
  if (!existsSync(file)) return [];
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const path = relative(root, name);
    if (status === 'failed' && failed.length === 0) return [`${path} could not be loaded`];
    return failed.map(({ fullName }) => `${path}: ${fullName}`);
  });
}
