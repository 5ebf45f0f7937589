import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolutionsFile } from './resolutions.mjs';

let folder = '';
const app = () => join(folder, 'app');
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const known = () => JSON.parse(readFileSync(resolutionsFile(app()), 'utf8')) as Record<string, Record<string, string>>;

/** Runs `app/main.cjs` in a process of its own after `prepare`, whose parts are in scope; answers what it printed. */
function run(prepare: string): string {
  const parts = resolve('scripts/lib/compile-cache/resolutions.mjs');
  const program = `import { createRequire } from 'node:module';
    import { writeFileSync } from 'node:fs';
    import { noteResolutions, resolutionsFile, useResolutions } from ${JSON.stringify(parts)};
    const folder = ${JSON.stringify(app())};
    ${prepare}
    console.log(createRequire(folder + '/main.cjs')('./main.cjs').join());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).trim();
}
const note = () =>
  run(`const found = noteResolutions(folder);
    process.on('exit', () => writeFileSync(resolutionsFile(folder), JSON.stringify(found)));`);
const use = () => run('useResolutions(folder);');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-resolutions-'));
  for (const path of ['app/part', 'app/node_modules/near', 'node_modules/far'])
    mkdirSync(join(folder, path), { recursive: true });
  write(
    'app/main.cjs',
    "module.exports = ['./part', 'near', 'far', 'node:path'].map((id) => require(id).name ?? 'built in')",
  );
  write('app/part/index.js', "exports.name = 'part'");
  write('app/part/other.js', "exports.name = 'other'");
  write('app/node_modules/near/index.js', "exports.name = 'near'");
  write('node_modules/far/index.js', "exports.name = 'far'");
  note();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what modules asked for and got', () => {
  it('is noted where both lie in the folder, by names in it', () => {
    expect(known()).toEqual({
      '': { './main.cjs': 'main.cjs', './part': 'part/index.js', near: 'node_modules/near/index.js' },
    });
  });
  it('is answered without looking', () => {
    expect(use()).toBe('part,near,far,built in');
    writeFileSync(resolutionsFile(app()), JSON.stringify({ '': { ...known()[''], './part': 'part/other.js' } }));
    expect(use()).toBe('other,near,far,built in');
  });
  it('holds when the folder has moved', () => {
    renameSync(app(), join(folder, 'moved'));
    mkdirSync(app());
    renameSync(join(folder, 'moved'), join(app(), 'app'));
    folder = app();
    expect(use()).toBe('part,near,far,built in');
  });
  it.each([
    ['is not there', null],
    ['is damaged', '{"'],
  ])('is looked for as always where the file %s', (_, text) => {
    rmSync(resolutionsFile(app()));
    if (text !== null) writeFileSync(resolutionsFile(app()), text);
    expect(use()).toBe('part,near,far,built in');
  });
});
