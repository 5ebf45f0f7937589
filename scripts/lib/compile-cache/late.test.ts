import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lateModules } from './late.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-late-'));
  mkdirSync(join(folder, 'part'));
  const compiled = `Object.defineProperty(exports, 'name', { enumerable: true, get: () => 'late' });`;
  writeFileSync(join(folder, 'part/late.js'), `console.log('loaded'); ${compiled}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a module prints whose `text` has the late one as `late`. */
function printed(text: string, from = 'part'): string[] {
  writeFileSync(join(folder, 'part/asks.js'), `const late = require('./late'); ${text}`);
  const program = `import { createRequire } from 'node:module';
    import { useLate } from ${JSON.stringify(resolve('scripts/lib/compile-cache/late.mjs'))};
    useLate(${JSON.stringify(folder)}, { './late': ${JSON.stringify(from)} });
    createRequire(${JSON.stringify(join(folder, 'main.js'))})('./part/asks');`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  return output.trim().split('\n');
}

describe('a module that is loaded late', () => {
  it('is not loaded by whoever asks for it', () => {
    expect(printed(`console.log('asked');`)).toEqual(['asked']);
  });
  it('is loaded once, when something of it is used, and is what it was', () => {
    const uses = `console.log('asked'); console.log(late.name, late.other);
      console.log('name' in late, Object.keys(late).join(), { ...late }.name);`;
    expect(printed(uses)).toEqual(['asked', 'loaded', 'late undefined', 'true name late']);
  });
  it('is loaded at once where another folder asks', () => {
    expect(printed(`console.log('asked');`, 'elsewhere')).toEqual(['loaded', 'asked']);
  });
});

describe('the modules of Next', () => {
  it.each(Object.entries(lateModules))('%s is there, and asked for as a whole', (request, place) => {
    expect(existsSync(resolve(place, `${request}.js`))).toBe(true);
    const asking = { './app-info-log': 'start-server.js', './dev-bundler-service': 'router-server.js' }[request];
    const source = readFileSync(resolve(place, asking ?? 'config.js'), 'utf8');
    expect(source).toMatch(new RegExp(`^const _\\w+ = require\\("${request.replace(/[.]/g, '\\.')}"\\);$`, 'm'));
  });
});
