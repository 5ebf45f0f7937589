import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceWith } from './replace';

let folder: string;
let stage: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-replace-'));
  stage = join(folder, 'restore.tmp-x');
  mkdirSync(stage);
  for (const name of ['key', 'lock', 'quayside.db', 'quayside.db-wal']) writeFileSync(join(folder, name), 'old');
  for (const name of ['key', 'quayside.db']) writeFileSync(join(stage, name), 'new');
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (name: string) => readFileSync(join(folder, name), 'utf8');

it('puts the new in the place of the old, which it keeps aside, and leaves the lock', () => {
  const aside = replaceWith(folder, stage) ?? '';
  expect([text('key'), text('quayside.db'), text('lock')]).toEqual(['new', 'new', 'old']);
  expect(readdirSync(aside).sort()).toEqual(['key', 'quayside.db', 'quayside.db-wal']);
  expect(readdirSync(folder)).not.toContain('quayside.db-wal');
});
it('undoes what it did when it cannot go on', () => {
  // A file cannot take the place of a folder that holds something.
  mkdirSync(join(folder, 'replaced-before'));
  writeFileSync(join(folder, 'replaced-before/key'), 'older');
  writeFileSync(join(stage, 'replaced-before'), 'new');
  expect(() => replaceWith(folder, stage)).toThrow();
  expect([text('key'), text('quayside.db'), text('quayside.db-wal')]).toEqual(['old', 'old', 'old']);
  expect(readdirSync(folder).filter((name) => name.startsWith('replaced-'))).toEqual(['replaced-before']);
  expect(readdirSync(stage).sort()).toEqual(['key', 'quayside.db', 'replaced-before']);
});
