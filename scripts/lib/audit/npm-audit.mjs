// @ts-check
import { execFile } from 'node:child_process';

/** The service said nothing of use; the message is one line that says why. */
export class NotAnswered extends Error {}

/** @typedef {{ name: string, severity: string, title: string, url: string }} Advisory */
/** @typedef {{ count: number, advisories: Advisory[] }} Known of how many packages what is known */

/**
 * Whatever this machine's npm is set to, it must ask now: told to stay offline, `npm audit` finds nothing and is content.
 * What is out of reach is told soon.
 */
const arguments_ = [
  ...['audit', '--json', '--omit=dev', '--package-lock-only'],
  ...['--audit=true', '--offline=false', '--prefer-offline=false', '--fetch-retries=1', '--fetch-timeout=30000'],
];

/**
 * Runs `npm audit` on the lock file in `folder`, without development dependencies. Throws `NotAnswered`.
 * @param {string} folder
 * @returns {Promise<Known>}
 */
export async function askNpm(folder) {
  const { output, failed } = await new Promise(
    (/** @type {(ended: { output: string, failed: string }) => void} */ resolve) =>
      execFile('npm', arguments_, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
        // Exit code 1 says both that there are advisories and that nothing could be asked: the report tells them apart.
        resolve({ output: stdout, failed: error?.code === 'ENOENT' ? 'npm was not found' : stderr }),
      ),
  );
  const report = readReport(output);
  if (report) return report;
  throw new NotAnswered(`the advisory service is out of reach (${whyOf(output) || lineOf(failed) || 'no report'}).`);
}

/**
 * What a report of `npm audit --json` (version 2) tells; null when it is none. An advisory counts once, whatever is
 * reached through its package.
 * @param {string} output
 * @returns {Known | null}
 */
export function readReport(output) {
  const report = parse(output);
  const count = report?.metadata?.dependencies?.prod;
  if (report?.auditReportVersion !== 2 || typeof report.vulnerabilities !== 'object' || !(count > 0)) return null;
  const advisories = Object.values(report.vulnerabilities).flatMap(({ via }) =>
    via.filter((/** @type {unknown} */ cause) => typeof cause === 'object'),
  );
  // What npm counted and we could not read is no good news either.
  if (advisories.length === 0 && report.metadata.vulnerabilities?.total !== 0) return null;
  const byUrl = new Map(advisories.map((cause) => [`${cause.name} ${cause.url}`, cause]));
  return {
    count,
    advisories: [...byUrl.values()].map(({ name, severity, title, url }) => ({ name, severity, title, url })),
  };
}

/**
 * What npm says of its failure in JSON. Without the address that it asked: a registry's may hold a secret.
 * @param {string} output
 * @returns {string}
 */
function whyOf(output) {
  const told = parse(output);
  const words = told?.error?.summary || told?.message || told?.error?.code || '';
  return lineOf(String(words).replace(/ ?-? ?\b[A-Z]+ https?:.*/s, ''));
}

/** @param {string} text */
function lineOf(text) {
  return (text.split('\n', 1)[0] ?? '').replace(/https?:\/\/\S+/g, '…').trim();
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
