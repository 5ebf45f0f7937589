// @ts-check
import { Advice } from '../advice.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { ownEngines } from '../own-engines.mjs';
import { ensureChromium } from './chromium.mjs';
import { runStep } from './run-step.mjs';
import { plan, readArguments, steps } from './steps.mjs';
import { closingLine } from './tally.mjs';

/** @typedef {import('./steps.mjs').StepName} StepName */

/** @param {string} line */
const log = (line) => console.log(line);

/**
 * `npm test`: sets up what the steps need, runs them, and closes with "N passed, N failed". A step that fails does not
 * keep the others from running.
 * @param {string[]} args names of steps (none: all), then files for a runner
 */
export function test(args) {
  return ownEngines({ name: 'test', log }, async (given) => report(await run({ ...readArguments(args), ...given })));
}

/** @param {{ names: StepName[], filters: string[], engines: import('../own-engines.mjs').Engines, folder: string }} parts */
async function run({ names, filters, engines, folder }) {
  const stages = plan(names);
  const chosen = stages.flat(2);
  const needs = (/** @type {'engines' | 'chromium'} */ what) =>
    chosen.filter((name) => /** @type {import('./steps.mjs').Step} */ (steps[name])[what]);
  if (needs('engines').length && process.getuid?.() !== 0) {
    throw new Advice(
      'The tests start Docker Engines of their own, which needs root: run them with sudo, or "npm run test:unit".',
    );
  }
  await Promise.all([ensureDependencies(log), needs('chromium').length ? ensureChromium(log) : null]);
  // The first start of an engine on a machine takes half a minute: begin it beside the first stage. Who awaits it hears
  // of a failure.
  for (const name of needs('engines')) engines.start(name, steps[name].engines).catch(() => {});

  const one = async (/** @type {StepName} */ name) => {
    /** @type {import('./steps.mjs').Step} */
    const step = steps[name];
    const line = (/** @type {string} */ text) => log(`${name.padEnd(11)} │ ${text}`);
    line('begins');
    try {
      const told = step.engines ? await engines.start(name, step.engines) : '';
      return await runStep(step, { filters, whole: filters.length === 0, folder, engines: told, line });
    } catch (error) {
      return { name, seconds: 0, passed: 0, failed: 1, notes: [String(error)] };
    } finally {
      if (step.engines) await engines.stop(name);
    }
  };
  const results = [];
  for (const lanes of stages) {
    const done = await Promise.all(
      lanes.map(async (lane) => {
        const mine = [];
        for (const name of lane) mine.push(await one(name));
        return mine;
      }),
    );
    results.push(...done.flat());
  }
  return results;
}

/** @param {import('./run-step.mjs').Result[]} results */
function report(results) {
  log('');
  for (const { name, seconds, passed, failed, notes } of results) {
    const mark = failed ? 'FAILED' : 'ok';
    log(
      `${mark.padEnd(7)}${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s  ${passed} passed, ${failed} failed${notes.map((note) => ` (${note})`).join('')}`,
    );
  }
  log('');
  log(closingLine(results));
  if (results.some(({ failed }) => failed)) process.exitCode = 1;
}
