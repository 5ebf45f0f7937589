import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../db/database';
import { readSettings } from '../settings/settings';
import { buildAdminCommand } from '../testing/admin-command';
import { readArguments } from './arguments';
import { restoreCommand } from './commands';

let command: Awaited<ReturnType<typeof buildAdminCommand>>;
let folder: string;
let recipient: string;
const at = (path: string) => join(folder, path);

beforeAll(async () => {
  command = await buildAdminCommand();
  folder = mkdtempSync(join(tmpdir(), 'quayside-backup-command-'));
  mkdirSync(at('work'));
  const identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
  writeFileSync(at('key'), `${identity}\n`);
  writeFileSync(at('passphrase'), 'four unrelated words\n');
  const db = await openDatabase(at('data'));
  await db.insertInto('policy').values({ env: 'local', policy: '{}', changed_at: '' }).execute();
  await db.destroy();
});
afterAll(() => {
  command.remove();
  rmSync(folder, { recursive: true });
});

/** Runs the command as it is built, on the data folder of that name; answers how it ended. */
function run(data: string, args: string[], input: Buffer | string = '') {
  const env = {
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH,
    QUAYSIDE_DATA: at(data),
    QUAYSIDE_HOSTS: 'a.example',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command.file, ...args], {
    cwd: at('work'),
    env,
    input,
  });
  return { status, stdout, out: stdout.toString(), err: stderr.toString() };
}

it('makes a file for a public key, and restores it with the secret one', async () => {
  const made = run('data', ['backup', 'today.age', '--key', recipient]);
  expect(made).toMatchObject({ status: 0, err: '' });
  expect(made.out).toMatch(/^today\.age holds the data of /);
  expect(statSync(at('work/today.age')).mode & 0o777).toBe(0o600);
  expect(readdirSync(at('work'))).toEqual(['today.age']);
  expect(run('data', ['backup', 'today.age', '--key', recipient])).toMatchObject({ status: 2, out: '' });
  const restored = run('new', ['restore', 'today.age', '--key', at('key')]);
  expect(restored).toMatchObject({ status: 0, err: '' });
  expect(restored.out).toMatch(/is what it was at 20.* \(Quayside \S+\); all sessions and API keys have ended\.\n/);
  expect(restored.out).toMatch(/^ {2}QUAYSIDE_HOSTS=a\.example$/m);
  const db = await openDatabase(at('new'));
  expect(await db.selectFrom('policy').select('env').execute()).toEqual([{ env: 'local' }]);
  await db.destroy();
});

it('goes through pipes', () => {
  const piped = run('data', ['backup', '-', '--key', at('key')]);
  expect(piped).toMatchObject({ status: 0, err: '' });
  expect(run('piped', ['restore', '-', '--key', at('key')], piped.stdout)).toMatchObject({ status: 0, err: '' });
  const again = run('piped', ['restore', '-', '--key', at('key')], piped.stdout);
  expect(again.status).toBe(2);
  expect(again.err).toMatch(/is not empty: --force/);
});

it('takes a passphrase from a file, without the line break at its end', () => {
  expect(readArguments('restore', ['b.age', '--passphrase', at('passphrase'), '--force'])).toEqual({
    file: 'b.age',
    force: true,
    lock: { passphrase: 'four unrelated words' },
  });
});

it.each([
  ['no file', 'backup', [], /backup FILE\|- \[--key/],
  ['a word too many', 'restore', ['a', 'b'], /restore FILE\|- \[--key.*\[--force\]$/],
  ['an option that is none', 'backup', ['a', '--force'], /backup FILE/],
  ['both ways', 'restore', ['a', '--key', 'k', '--passphrase', 'p'], /restore FILE/],
  ['a passphrase that is not there', 'restore', ['a', '--passphrase', '/nowhere'], /nowhere cannot be read: ENOENT/],
] as const)('says in one line what is wrong with %s', (_, verb, args, words) => {
  expect(() => readArguments(verb, [...args])).toThrow(words);
  expect(() => readArguments(verb, [...args])).not.toThrow(/\n/);
});

it('says what file cannot be read, and that a pipe leaves nobody to ask, before it touches the folder', async () => {
  const settings = readSettings({ QUAYSIDE_DATA: at('nothing') });
  await expect(restoreCommand(settings, ['gone', '--key', 'k'])).rejects.toThrow('gone cannot be read: ENOENT.');
  await expect(restoreCommand(settings, ['-'])).rejects.toThrow(/named by --passphrase or --key/);
  expect(readdirSync(folder)).not.toContain('nothing');
});
