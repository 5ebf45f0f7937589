// @ts-check
import { Advice } from '../advice.mjs';
import { isBuilt } from '../build-state.mjs';
import { tallyPlaywright, tallyReport, tallyVitest } from './tally.mjs';

/**
 * One step of `npm test`. `args` of a runner take the files that the person named; `engines` is how many private ones it
 * works on, and `env` is told them as JSON; `report` reads what it wrote.
 * @typedef {{
 *   name: string,
 *   args: (run: { file: string, filters: string[] }) => string[] | null,
 *   env?: (run: { file: string, engines: string }) => Record<string, string>,
 *   engines?: number, chromium?: boolean, built?: boolean,
 *   report?: (run: { file: string, code: number, whole: boolean }) => import('./tally.mjs').Tally,
 * }} Step
 */

/** @param {string} name @param {string} project @returns {Step} */
const vitest = (name, project) => ({
  name,
  args: ({ file, filters }) => [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json'],
    // It takes CI for a terminal with colours.
    ...[`--outputFile.json=${file}`, process.stdout.isTTY ? '--color' : '--no-color', ...filters],
  ],
  report: ({ file, code, whole }) => tallyReport({ file, code, read: (report) => tallyVitest(report, whole) }),
});

/** @param {string} name @param {string} project @param {number} engines @returns {Step} */
const playwright = (name, project, engines) => ({
  name,
  args: ({ filters }) => ['node_modules/@playwright/test/cli.js', 'test', `--project=${project}`, ...filters],
  engines,
  chromium: true,
  built: true,
  env: ({ engines: told, file }) => ({ QUAYSIDE_TEST_ENGINE: told, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
  report: ({ file, code, whole }) => tallyReport({ file, code, read: (report) => tallyPlaywright(report, whole) }),
});

/** Every step, by name. A step without a report counts as one check: passed or failed. */
export const steps = {
  /** @type {Step} */
  format: { name: 'format', args: () => ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  /** @type {Step} */
  lint: { name: 'lint', args: () => ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  /** @type {Step} */
  types: { name: 'types', args: () => ['node_modules/typescript/bin/tsc', '--noEmit'] },
  /** @type {Step} */
  build: { name: 'build', args: () => (isBuilt() ? null : ['scripts/build.mjs']) },
  unit: vitest('unit', 'unit'),
  /** @type {Step} */
  integration: {
    ...vitest('integration', 'engine'),
    // A worker for each: a test mostly waits for its engine.
    engines: 2,
    built: true,
    env: ({ engines }) => ({ QUAYSIDE_TEST_ENGINE: engines }),
  },
  // A worker of Playwright for each engine: a person's steps are mostly waiting for something.
  e2e: playwright('e2e', 'app', 2),
  // What changes the machine's interfaces has no browser beside it that would give up what it is loading.
  interfaces: playwright('interfaces', 'interfaces', 1),
  image: playwright('image', 'image', 1),
};

/** @typedef {keyof typeof steps} StepName */

export const stepNames = /** @type {StepName[]} */ (Object.keys(steps));

/**
 * What runs beside what on two cores: each inner list in its order, the lists of a stage side by side, the stages one
 * after the other. The private engine starts beside the first stage. The last four have the machine to themselves,
 * since they wait for things to happen or, as the image, let nothing else.
 * @type {StepName[][][]}
 */
const stages = [
  [
    ['build', 'lint', 'format'],
    ['types', 'unit'],
  ],
  [['integration']],
  [['e2e']],
  [['interfaces']],
  [['image']],
];

/**
 * The stages of a run of `names`: no name means all; a step that needs the build brings it along.
 * @param {StepName[]} names
 * @returns {StepName[][][]}
 */
export function plan(names) {
  const wanted = new Set(names.length ? names : stepNames);
  if (stepNames.some((name) => wanted.has(name) && /** @type {Step} */ (steps[name]).built)) wanted.add('build');
  return stages
    .map((lanes) => lanes.map((lane) => lane.filter((name) => wanted.has(name))).filter((lane) => lane.length))
    .filter((lanes) => lanes.length);
}

/**
 * Reads the command line: names of steps, then files for their runner. Throws an advice for files without a step.
 * @param {string[]} args
 * @returns {{ names: StepName[], filters: string[] }}
 */
export function readArguments(args) {
  /** @type {StepName[]} */
  const names = [];
  const rest = [...args];
  for (;;) {
    const name = stepNames.find((one) => one === rest[0]);
    if (!name) break;
    names.push(name);
    rest.shift();
  }
  if (rest.length === 0 || names.length) return { names, filters: rest };
  throw new Advice(`Say which tests: "npm run test:unit -- ${rest[0]}", test:integration or test:e2e.`);
}
