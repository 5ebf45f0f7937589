import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimDataFolder } from '../db/data-folder';
import { openDatabase } from '../db/database';
import { createJobStore } from '../jobs/store';
import { buildAdminCommand, commandVariables } from '../testing/admin-command';
import { keyFile, newKey, readKey } from './key';
import { finishRotation } from './rotate';
import { createSeal } from './seal';
import { openedBy } from '../terminal/opened-by';
import { localCaller } from '../testing/callers';

let built: Awaited<ReturnType<typeof buildAdminCommand>>;
beforeAll(async () => {
  built = await buildAdminCommand();
});
afterAll(() => built.remove());

let folder: string;
const job = {
  ...{ env: 'local', kind: 'container.run' as const, subject: 'busybox', state: 'done' as const },
  ...{ createdAt: '2026', endedAt: null, progress: null, error: null, result: null },
};
const ids = ['j1', 'j2', 'j3'];
const input = { env: ['PASSWORD=hunter2'] };
const readOwn = () => readFileSync(keyFile(folder), 'utf8');

/** What every job was started with, opened as a server would at its start. */
async function open(given: string | null = null) {
  const db = await openDatabase(folder);
  await finishRotation(db, folder);
  const store = createJobStore(db, createSeal(readKey({ dataFolder: folder, given })));
  return { db, store, inputs: async () => (await store.load()).map((kept) => kept.input) };
}
async function inputs(given?: string | null) {
  const opened = await open(given);
  const found = await opened.inputs();
  await opened.db.destroy();
  return found;
}

/** Runs the command as a process of its own. `preload` is run in it first. */
async function rotate(args: string[] = [], variables: Record<string, string> = {}, preload?: string) {
  const cut = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
  const command = [...cut, built.file, 'rotate-key', ...args];
  const env = { ...commandVariables(folder), ...variables };
  return promisify(execFile)(process.execPath, command, { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number | null; signal: string | null; stderr: string }) => ({
      code: error.code ?? error.signal,
      said: error.stderr,
    }),
  );
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-rotate-'));
  const { db, store } = await open();
  for (const id of ids) await store.saveNow({ job: { ...job, id }, input, startedBy: openedBy(localCaller) });
  await db.destroy();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run admin -- rotate-key', () => {
  it('seals all anew under a new key, and leaves no byte of what was sealed before', async () => {
    const [before, { db }] = [readOwn(), await open()];
    const { input: sealed } = await db.selectFrom('job').select('input').executeTakeFirstOrThrow();
    await db.destroy();
    const { code, said } = await rotate();
    expect({ code, said }).toEqual({ code: 0, said: `${keyFile(folder)} is new, and 3 values are sealed under it.\n` });
    expect(readOwn()).not.toBe(before);
    expect(await inputs()).toEqual([input, input, input]);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), 'latin1').includes(sealed), name).toBe(false);
  });

  it('is refused in one line while a server has the data folder', async () => {
    const before = readOwn();
    const release = claimDataFolder(folder);
    const { code, said } = await rotate();
    release();
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringMatching(/^The data folder .* is in use by pid \d+: stop that Quayside, .*\n$/) as string,
    });
    expect(readOwn()).toBe(before);
  });

  it('takes the next key from a file where the key is given, and says so without one', async () => {
    const [given, next] = [newKey(), join(folder, 'next-key')];
    expect(await rotate([], { QUAYSIDE_KEY: given })).toEqual({
      code: 2,
      said: expect.stringMatching(/^The key is given by QUAYSIDE_KEY .* rotate-key FILE"\.\n$/) as string,
    });
    writeFileSync(next, given);
    expect(await rotate([next])).toMatchObject({
      code: 0,
      said: `3 values are sealed under the key of ${next}.\nStart Quayside with QUAYSIDE_KEY_FILE=${next}.\n`,
    });
    expect(await inputs(given)).toEqual([input, input, input]);
    writeFileSync(next, newKey());
    expect(await rotate([next], { QUAYSIDE_KEY: given })).toMatchObject({ code: 0 });
    expect(await inputs(readFileSync(next, 'utf8'))).toEqual([input, input, input]);
    expect(await rotate([join(folder, 'nowhere')])).toMatchObject({ code: 2, said: expect.stringContaining('ENOENT') });
  });

  it('changes nothing when the key at hand is another than the one it is all sealed under', async () => {
    const next = join(folder, 'next-key');
    writeFileSync(next, newKey());
    const { code, said } = await rotate([next], { QUAYSIDE_KEY: newKey() });
    expect({ code, said }).toEqual({ code: 2, said: expect.stringMatching(/^Nothing was changed: .*\n$/) as string });
    expect(await inputs()).toEqual([input, input, input]);
  });

  it('tells of the copies of the database that the old key still opens', async () => {
    copyFileSync(join(folder, 'quayside.db'), join(folder, 'quayside.db.before-2026-0003-people'));
    expect((await rotate()).said).toContain(`still sealed under the old key: 1 in ${folder}`);
  });
});

/** Where the process is killed: `die` in place of, or after, what it was about to do. */
const cuts: Record<string, string> = {
  'before the next key is written': `replace(fs, 'writeFileSync', (was, [file]) => String(file).endsWith('key.next') && die());`,
  'with the next key written': `replace(fs, 'fsyncSync', die);`,
  'with half of the values sealed anew': `let calls = 0; replace(crypto, 'createCipheriv', () => ++calls === 2 && die());`,
  'with all values sealed anew': `replace(fs, 'renameSync', die);`,
  'with the key in its place': `replace(fs, 'renameSync', (was, given) => { was(...given); die(); });`,
};
const preloadOf = (cut: string) => `
  import fs from 'node:fs'; import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
  const die = () => { process.kill(process.pid, 'SIGKILL'); };
  const replace = (module, name, first) => {
    const was = module[name];
    module[name] = (...given) => { first(was, given); return was(...given); };
    syncBuiltinESMExports();
  };
  ${cut}`;

describe('a rotation that is killed', () => {
  it.each(Object.entries(cuts))('%s leaves all that was sealed open to the next start', async (_, cut) => {
    expect((await rotate([], {}, preloadOf(cut))).code).toBe('SIGKILL');
    expect(await inputs()).toEqual([input, input, input]);
    expect(existsSync(`${keyFile(folder)}.next`)).toBe(false);
  });

  it('half-way is made up for by the next call of the command', async () => {
    const before = readOwn();
    await rotate([], {}, preloadOf(cuts['with half of the values sealed anew']!));
    expect((await rotate()).code).toBe(0);
    expect(readOwn()).not.toBe(before);
    expect(await inputs()).toEqual([input, input, input]);
  });
});
