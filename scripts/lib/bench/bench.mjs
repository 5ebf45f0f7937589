// @ts-check
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Advice, tell } from '../advice.mjs';
import { ensureBuilt } from '../build-state.mjs';
import { endAll, start } from '../child.mjs';
import { ensureDependencies } from '../dependencies.mjs';
import { stopOnSignals } from '../ending.mjs';
import { root } from '../paths.mjs';
import { ensureChromium } from '../test/chromium.mjs';
import { testEngines } from '../test/engines.mjs';
import { keepsBound, table } from './table.mjs';

/** @typedef {import('./table.mjs').Row} Row */

/** @param {string} line */
const log = (line) => console.error(line);

/**
 * `npm run bench`: every bench (or those named), one after the other on one private engine; prints one table. Exit code 1
 * on a miss, and when a bench failed or told nothing.
 * @param {string[]} names
 */
export async function bench(names) {
  const engines = testEngines(log);
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'));
  const cleanUp = async () => {
    await endAll();
    await engines.stopAll();
    rmSync(folder, { recursive: true, force: true });
  };
  let stopping = false;
  stopOnSignals(async () => {
    stopping = true;
    await cleanUp();
  }, 130);
  try {
    const files = benchFiles(names);
    if (process.getuid?.() !== 0)
      throw new Advice('The benchmarks start a Docker Engine of their own, which needs root: sudo npm run bench.');
    await Promise.all([ensureDependencies(log), ensureChromium(log)]);
    await ensureBuilt(log);
    const engine = await engines.start('bench');
    const rows = [];
    for (const file of files) rows.push(...(await measure(file, engine, folder)));
    console.log(table(rows));
    if (!rows.every(keepsBound)) process.exitCode = 1;
  } catch (error) {
    if (!stopping) tell(error);
  } finally {
    if (!stopping) await cleanUp();
  }
}

/** @param {string[]} names */
function benchFiles(names) {
  const all = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.ts'));
  const files = names.length ? names.map((name) => `${name}.bench.ts`) : all;
  const unknown = files.find((file) => !all.includes(file));
  if (unknown) throw new Advice(`There is no bench/${unknown}: ${all.map((file) => file.split('.')[0]).join(', ')}.`);
  return files;
}

/**
 * Runs one bench; one that fails is a row that keeps no bound.
 * @param {string} file
 * @param {string} engine
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
async function measure(file, engine, folder) {
  const answer = join(folder, `${file}.json`);
  log(`bench/${file} …`);
  const args = ['--import', 'tsx', 'bench/support/run.ts', `bench/${file}`, answer];
  const { code, output } = await start(process.execPath, args, { env: { QUAYSIDE_TEST_ENGINE: engine } }).ended;
  if (code === 0) {
    /** @type {Row[]} */
    const rows = JSON.parse(readFileSync(answer, 'utf8'));
    if (rows.length) return rows;
  }
  log(output);
  return [{ what: file, value: NaN, shown: 'failed', baseline: `exit code ${code}`, bound: 0, kind: 'most' }];
}
