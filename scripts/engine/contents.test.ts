import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWhole, recordContents } from './contents.mjs';

let dir = '';
const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'quayside-contents-'));
  mkdirSync(join(dir, 'bin'));
  write('bin/one', 'one');
  write('two', 'two');
  recordContents(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('knows a folder that is as it was', () => {
  expect(isWhole(dir)).toBe(true);
});
it.each([
  ['one of its files is gone', () => rmSync(join(dir, 'bin/one'))],
  ['one of its folders is gone', () => rmSync(join(dir, 'bin'), { recursive: true })],
  ['one of its files was cut short', () => write('two', 't')],
  ['its list is gone', () => rmSync(join(dir, 'contents.txt'))],
  ['all of it is gone', () => rmSync(dir, { recursive: true })],
])('does not take it for whole when %s', (_, harm) => {
  harm();
  expect(isWhole(dir)).toBe(false);
});
