// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from '../test/run-step.mjs';
import { steps } from '../test/steps.mjs';
import { closingLine } from '../test/tally.mjs';
import { withPrivate } from '../with-engines.mjs';
import { failedTests } from './failed-tests.mjs';

/**
 * The engines that are tested, by name: Debian's packages of a release, and how they are set up.
 * @type {Record<string, import('../../engine/engine.mjs').StartOptions>}
 */
const known = {
  bookworm: { release: 'bookworm' },
  trixie: { release: 'trixie' },
  sid: { release: 'sid' },
  'sid-containerd': { release: 'sid', containerdStore: true },
};

/** Nobody waits for these: a machine that has other work is given time to get to the end. Milliseconds. */
const limit = 90 * 60_000;

/**
 * `npm run test:engines`: the integration tests on each engine, one after the other, with a table at the end that names
 * what failed where. Exit code 1 when anything did.
 * @param {string[]} args names of engines (none: all), then files
 */
export async function testAll(args) {
  const first = args.findIndex((arg) => !(arg in known));
  const filters = first < 0 ? [] : args.slice(first);
  const names = first < 0 ? args : args.slice(0, first);
  await withPrivate('test:engines', async ({ engines, folder }) => {
    const results = [];
    for (const name of names.length ? names : Object.keys(known)) {
      const told = await engines.start(name, steps.integration.engines, known[name]);
      const [{ version }] = JSON.parse(told);
      const line = (/** @type {string} */ text) => console.log(`${name.padEnd(14)} │ ${text}`);
      line(`Docker Engine ${version}`);
      const own = join(folder, name);
      mkdirSync(own);
      const run = { filters, whole: filters.length === 0, folder: own, engines: told, limit, line };
      const result = await runStep(steps.integration, run);
      await engines.stop(name);
      results.push({ ...result, name, version, tests: failedTests(join(own, 'integration.json')) });
    }
    report(results);
  });
}

/** @param {(import('../test/run-step.mjs').Result & { version: string, tests: string[] })[]} results */
function report(results) {
  console.log('');
  for (const { name, version, seconds, passed, failed, notes, tests } of results) {
    const mark = failed ? 'FAILED' : 'ok';
    const counted = `${passed} passed, ${failed} failed${notes.map((note) => ` (${note})`).join('')}`;
    console.log(
      `${mark.padEnd(7)}${name.padEnd(16)}${version.padEnd(18)}${seconds.toFixed(0).padStart(5)} s  ${counted}`,
    );
    for (const test of tests) console.log(`         ${test}`);
  }
  console.log(`\n${closingLine(results)}`);
  if (results.some(({ failed }) => failed)) process.exitCode = 1;
}
