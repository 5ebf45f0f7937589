import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from './settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-given-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (text: string) => {
  const path = join(folder, 'secret');
  writeFileSync(path, text);
  return path;
};
const key = 'a key that is long enough to be one';

describe('a variable with our prefix', () => {
  it.each([
    ['QUAYSIDE_PROT', 'QUAYSIDE_PORT'],
    ['QUAYSIDE_TRUSTED_PROXY', 'QUAYSIDE_TRUSTED_PROXIES'],
    ['QUAYSIDE_KEYFILE', 'QUAYSIDE_KEY_FILE'],
    ['QUAYSIDE_DATA_DIR', 'QUAYSIDE_DATA'],
  ])('that is none of them is an error with the one that was meant: %s', (name, meant) => {
    expect(() => readSettings({ [name]: '1' })).toThrow(`${name} (there is no such setting: did you mean ${meant}?)`);
  });
  it('takes no file in its stead where it is no secret', () => {
    expect(() => readSettings({ QUAYSIDE_PORT_FILE: '/port' })).toThrow(/give QUAYSIDE_PORT itself, only secrets/);
  });
  it('is not guessed at where none is near', () => {
    expect(() => readSettings({ QUAYSIDE_TELEMETRY_ENDPOINT: 'x' })).toThrow(
      /no such setting: --check lists them all\)/,
    );
  });
  it('counts as not given when it is empty', () => {
    expect(readSettings({ QUAYSIDE_PORT: '', QUAYSIDE_HOSTS: '', QUAYSIDE_TLS_CERT: '' })).toMatchObject({
      port: 3000,
      hosts: [],
      tls: { kind: 'none' },
    });
  });
  it.each([
    ['QUAYSIDE_ENGINE', 'docker.sock'],
    ['QUAYSIDE_ENGINE', 'unix:docker.sock'],
    ['QUAYSIDE_ENGINE', 'ssh://ann@host'],
    ['QUAYSIDE_PORT', '65536'],
    ['QUAYSIDE_AUDIT_DAYS', '0'],
  ])('says what to give instead: %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`${name} \\(give .+\\)\\.$`));
  });
});

describe('a secret', () => {
  it('is taken from its variable, or from the file that the other one names, without the line break at its end', () => {
    expect(readSettings({ QUAYSIDE_KEY: key }).key).toBe(key);
    const byFile = readSettings({ QUAYSIDE_KEY_FILE: fileOf(`${key}\n`) });
    expect(byFile.key).toBe(key);
    expect(byFile.ownPlaces).toContain(join(folder, 'secret'));
    const user = { QUAYSIDE_ADMIN_USER: 'ann' };
    expect(readSettings({ ...user, QUAYSIDE_ADMIN_PASSWORD: 'words ' }).firstOwner?.password.read()).toBe('words ');
    const inFile = readSettings({ ...user, QUAYSIDE_ADMIN_PASSWORD_FILE: fileOf('words\r\n') });
    expect(inFile.firstOwner?.password.read()).toBe('words');
  });
  it('is not taken twice, nor empty, and its text is in no message', () => {
    const twice = { QUAYSIDE_KEY: key, QUAYSIDE_KEY_FILE: fileOf(key) };
    expect(() => readSettings(twice)).toThrow(/QUAYSIDE_KEY \(given by QUAYSIDE_KEY_FILE too: give one of them\)/);
    expect(() => readSettings(twice)).not.toThrow(key);
    expect(() => readSettings({ QUAYSIDE_KEY: '' })).toThrow(/QUAYSIDE_KEY \(it is empty\)/);
    expect(() => readSettings({ QUAYSIDE_KEY_FILE: '' })).toThrow(/QUAYSIDE_KEY_FILE \(it is empty\)/);
  });
  it('in a file that cannot be read is refused with its name', () => {
    const path = join(folder, 'gone');
    expect(() => readSettings({ QUAYSIDE_KEY_FILE: path })).toThrow(
      `QUAYSIDE_KEY_FILE=${path} cannot be read: ENOENT.`,
    );
  });
  it('of the first owner may be gone once it is not needed', () => {
    const env = { QUAYSIDE_ADMIN_USER: 'ann', QUAYSIDE_ADMIN_PASSWORD_FILE: join(folder, 'gone') };
    expect(() => readSettings(env).firstOwner?.password.read()).toThrow(/cannot be read/);
    expect(() => readSettings({ QUAYSIDE_ADMIN_USER: 'ann' })).toThrow(/together, or not at all/);
  });
});
