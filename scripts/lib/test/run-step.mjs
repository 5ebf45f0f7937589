// @ts-check
import { join } from 'node:path';
import { start } from '../child.mjs';

/** A step that takes longer than this hangs, and is ended and counted as failed. Milliseconds. */
const usualLimit = 30 * 60_000;

/** @typedef {import('./tally.mjs').Tally & { name: string, seconds: number }} Result */

/**
 * Runs one step to its end and counts it.
 * @param {import('./steps.mjs').Step} step
 * @param {{ filters: string[], whole: boolean, folder: string, engines: string, limit?: number,
 *   line: (line: string) => void }} run `folder`: where reports go; `limit`: milliseconds
 * @returns {Promise<Result>}
 */
export async function runStep(step, { filters, whole, folder, engines, limit = usualLimit, line }) {
  const since = performance.now();
  const file = join(folder, `${step.name}.json`);
  const args = step.args({ file, filters });
  /** @param {import('./tally.mjs').Tally} counted */
  const result = (counted) => ({ name: step.name, seconds: (performance.now() - since) / 1000, ...counted });
  if (!args) return result({ passed: 1, failed: 0, notes: ['up to date'] });
  const env = { CI: '1', ...step.env?.({ file, engines }) };
  const { ended, end } = start(process.execPath, args, { line, env });
  let hung = false;
  const clock = setTimeout(() => {
    hung = true;
    end('SIGKILL');
  }, limit);
  const { code } = await ended;
  clearTimeout(clock);
  const notes = hung ? [`ended after ${limit / 60_000} minutes`] : [];
  if (!step.report || hung) return result({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notes });
  return result(step.report({ file, code, whole }));
}
