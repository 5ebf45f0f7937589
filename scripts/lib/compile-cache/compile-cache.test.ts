import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { canKeepCache, cacheFile, nodeKeepsCache, useCompileCache } from './use.mjs';

const folder = mkdtempSync(join(tmpdir(), 'quayside-compile-'));
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

/** Runs `app/main.cjs` and keeps what was compiled. */
function record(): void {
  const options = ['--import', './scripts/lib/compile-cache/record.mjs', 'record.mjs'];
  execFileSync(process.execPath, options, { cwd: folder });
}

/** Runs `app/main.cjs` with the cache, in a process of its own; answers what it printed and how its modules were loaded. */
function run(...nodeOptions: string[]): { printed: string; fromCache: number; compiled: number } {
  const answer = execFileSync(process.execPath, [...nodeOptions, 'use.mjs'], { cwd: folder, encoding: 'utf8' });
  const [printed = '', counts = ''] = answer.split('\n');
  return { printed, ...(JSON.parse(counts) as { fromCache: number; compiled: number }) };
}

beforeEach(() => {
  for (const path of ['scripts/lib/compile-cache', 'app/part']) mkdirSync(join(folder, path), { recursive: true });
  cpSync('scripts/lib/compile-cache', join(folder, 'scripts/lib/compile-cache'), { recursive: true });
  cpSync('scripts/lib/paths.mjs', join(folder, 'scripts/lib/paths.mjs'));
  write(
    'app/main.cjs',
    "module.exports = async () => [require('./part').twice(3), await require('./part').later()].join()",
  );
  write('app/part/index.cjs', "exports.twice = (n) => n * 2; exports.later = () => 'later'");
  write('app/part/package.json', '{ "main": "index.cjs" }');
  write('app/part/esm.mjs', "export const name = 'esm'");
  const main = "createRequire(import.meta.url)('./app/main.cjs')().then((text) => console.log(text))";
  write('record.mjs', `import { createRequire } from 'node:module';\n${main};`);
  write(
    'use.mjs',
    `import { createRequire } from 'node:module';
     import { useCompileCache } from './scripts/lib/compile-cache/use.mjs';
     const used = useCompileCache(${JSON.stringify(join(folder, 'dist'))});
     ${main}.then(() => console.log(JSON.stringify(used)));`,
  );
  record();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A later Node keeps the cache itself, an older one keeps none: `useCompileCache` does nothing of this there. */
describe.runIf(canKeepCache && !nodeKeepsCache)('the compile cache', () => {
  it('loads the modules that were recorded, and they work as always', () => {
    expect(run()).toEqual({ printed: '6,later', fromCache: 2, compiled: 0 });
  });
  it('keeps a module with import() in it, which finds its file from there', () => {
    write(
      'app/part/index.cjs',
      "exports.twice = () => 0; exports.later = async () => (await import('./esm.mjs')).name",
    );
    record();
    expect(run()).toEqual({ printed: '0,esm', fromCache: 2, compiled: 0 });
  });
  it('knows a method of that name from it', () => {
    write(
      'app/part/index.cjs',
      "exports.later = () => ({ import(key) { return key } }).import('key'); exports.twice = Number",
    );
    record();
    expect(run()).toEqual({ printed: '3,key', fromCache: 2, compiled: 0 });
  });
  it('compiles a module anew that is of the same length and says something else', () => {
    write('app/part/index.cjs', readFileSync(join(folder, 'app/part/index.cjs'), 'utf8').replace('n * 2', 'n * 3'));
    expect(run()).toEqual({ printed: '9,later', fromCache: 1, compiled: 1 });
  });
  it('does without what another set of flags was compiled for', () => {
    expect(run('--stack-size=900')).toEqual({ printed: '6,later', fromCache: 0, compiled: 2 });
  });
  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ['has a wrong byte', (bytes: Buffer) => (bytes.fill(7, bytes.length - 300, bytes.length - 299), bytes)],
  ])('compiles anew what %s', (_, damage) => {
    const file = cacheFile(join(folder, 'dist'));
    writeFileSync(file, damage(readFileSync(file)));
    expect(run()).toEqual({ printed: '6,later', fromCache: 1, compiled: 1 });
  });
  it.each([
    ['is not there', null],
    ['is empty', ''],
    ['is something else', 'Not a cache at all.'],
  ])('lets the app start when the file %s', (_, text) => {
    const file = cacheFile(join(folder, 'dist'));
    rmSync(file);
    if (text !== null) writeFileSync(file, text);
    expect(run()).toEqual({ printed: '6,later', fromCache: 0, compiled: 0 });
  });
  it('finds nothing where no build was', () => {
    expect(useCompileCache(join(folder, 'nowhere'))).toEqual({ fromCache: 0, compiled: 0 });
  });
});
