import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deriveKey, keyFile, newKey, readKey, writeKey } from './key';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a key once, for its owner alone', () => {
  const key = readKey({ dataFolder: folder, given: null });
  expect(key).toHaveLength(32);
  expect(statSync(keyFile(folder)).mode & 0o777).toBe(0o600);
  expect(readKey({ dataFolder: folder, given: null })).toEqual(key);
});
it('takes the given one instead, and refuses one that is too short to be a key', () => {
  const given = newKey();
  expect(readKey({ dataFolder: folder, given })).toEqual(readKey({ dataFolder: folder, given: `${given}\n` }));
  expect(() => statSync(keyFile(folder))).toThrow();
  expect(() => readKey({ dataFolder: folder, given: 'short' })).toThrow(/at least 32/);
});
it('derives another key for each purpose', () => {
  const key = readKey({ dataFolder: folder, given: null });
  expect(deriveKey(key, 'accounts')).not.toBe(deriveKey(key, 'seal'));
  expect(deriveKey(key, 'accounts')).toBe(deriveKey(key, 'accounts'));
  writeKey(folder, newKey());
  expect(deriveKey(readKey({ dataFolder: folder, given: null }), 'accounts')).not.toBe(deriveKey(key, 'accounts'));
});
