import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashSources, isBuilt, markBuilt, markUnbuilt } from './build-state.mjs';

let folder = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-build-'));
  write('app/page.tsx', 'one');
  write('dist/server.js', '');
  write('dist/app.cjs', '');
  write('dist/.next/BUILD_ID', '');
  markBuilt(hashSources(folder), folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

it('knows a build of the very sources that are there', () => {
  expect(isBuilt(folder)).toBe(true);
});
it.each([
  ['a source changed', () => write('app/page.tsx', 'two')],
  ['a source was added', () => write('lib/new.ts', '')],
  ['a source was renamed', () => (rmSync(join(folder, 'app/page.tsx')), write('app/other.tsx', 'one'))],
  ['a product is gone', () => rmSync(join(folder, 'dist/.next/BUILD_ID'))],
  ['a build was broken off', () => markUnbuilt(folder)],
])('wants a build when %s', (_, change) => {
  change();
  expect(isBuilt(folder)).toBe(false);
});
it('does not build again for a test', () => {
  write('app/page.test.tsx', 'it');
  write('lib/server/testing/help.ts', '');
  expect(isBuilt(folder)).toBe(true);
});
