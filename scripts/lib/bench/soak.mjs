// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Advice, told } from '../advice.mjs';
import { start } from '../child.mjs';
import { withEngines } from '../with-engines.mjs';
import { keepsBound, table } from './table.mjs';

/** The whole of it, building apart, ends by then; a soak that hangs is a miss. Minutes. */
const longest = 20;
/** What is not warm-up or measured: filling the engines, a rehearsal, and two waits for silence. Minutes. */
const beside = 4;

/**
 * `npm run bench:soak`: works two servers for minutes on private engines that are killed, and prints what they lost.
 * Exit code 1 on a miss.
 * @param {string[]} args
 */
export async function soak(args) {
  const length = told(() => lengthOf(args));
  if (!length) return;
  const { warmUp, measured } = length;
  await withEngines({ name: 'soak', count: 2 }, async ({ engine, folder, log }) => {
    log(`Soaking for ${warmUp} + ${measured} minutes …`);
    const answer = join(folder, 'soak.json');
    const { ended, end } = start(
      process.execPath,
      ['--import', 'tsx', 'bench/soak/run.ts', answer, String(warmUp), String(measured)],
      { env: { QUAYSIDE_TEST_ENGINE: engine }, line: log },
    );
    const late = setTimeout(end, longest * 60_000);
    const { code } = await ended.finally(() => clearTimeout(late));
    if (code !== 0) throw new Advice(`The soak did not come to its end (exit code ${code}): what it said is above.`);
    /** @type {import('./table.mjs').Row[]} */
    const rows = JSON.parse(readFileSync(answer, 'utf8'));
    console.log(table(rows));
    if (!rows.length || !rows.every(keepsBound)) process.exitCode = 1;
  });
}

/** @param {string[]} args */
function lengthOf(args) {
  const options = /** @type {const} */ ({
    'warm-up': { type: 'string', default: '5' },
    minutes: { type: 'string', default: '11' },
  });
  const { values } = parseArgs({ args, options });
  const [warmUp, measured] = [Number(values['warm-up']), Number(values.minutes)];
  if (!Number.isInteger(warmUp) || warmUp < 1 || !Number.isInteger(measured) || measured < 2)
    throw new Advice('Give whole minutes: --warm-up 1 or more, --minutes 2 or more.');
  if (warmUp + measured + beside > longest)
    throw new Advice(
      `A soak lasts ${longest} minutes at most: --warm-up and --minutes are ${longest - beside} together.`,
    );
  return { warmUp, measured };
}
