// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Advice, told } from '../advice.mjs';
import { start } from '../child.mjs';
import { root } from '../paths.mjs';
import { keepsBound, table } from './table.mjs';
import { withEngines } from '../with-engines.mjs';

/** @typedef {import('./table.mjs').Row} Row */

/**
 * `npm run bench`: every bench (or those named), one after the other on one private engine; prints one table. Exit code 1
 * on a miss, and when a bench failed or told nothing.
 * @param {string[]} names
 */
export async function bench(names) {
  const files = told(() => benchFiles(names));
  if (!files) return;
  await withEngines({ name: 'bench' }, async ({ engine, folder, log }) => {
    const rows = [];
    for (const file of files) {
      log(`bench/${file} …`);
      rows.push(...(await measure(file, engine, folder, log)));
    }
    console.log(table(rows));
    if (!rows.every(keepsBound)) process.exitCode = 1;
  });
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
 * @param {(line: string) => void} log
 * @returns {Promise<Row[]>}
 */
async function measure(file, engine, folder, log) {
  const answer = join(folder, `${file}.json`);
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
