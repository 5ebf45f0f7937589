import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RegistryForm } from '@/lib/contract/registries/registries';
import { openDatabase, type Db } from '../db/database';
import { createJobStore } from '../jobs/store';
import { createRegistryStore } from '../registries/store';
import { keyFile, newKey, readKey } from './key';
import { finishRotation, rotateKey } from './rotate';
import { createSeal } from './seal';
import { openedBy } from '../terminal/opened-by';
import { localCaller } from '../testing/callers';

let folder: string;
let db: Db;
const key = () => readKey({ dataFolder: folder, given: null });
const inputs = async () => (await createJobStore(db, createSeal(key())).load()).map((kept) => kept.input);
const job = {
  ...{ id: 'j1', env: 'local', kind: 'container.run' as const, subject: 'busybox', state: 'done' as const },
  ...{ createdAt: '2026', endedAt: null, progress: null, error: null, result: null },
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-rotate-'));
  db = await openDatabase(folder);
  await createJobStore(db, createSeal(key())).saveNow({
    job,
    startedBy: openedBy(localCaller),
    input: { env: ['PASSWORD=hunter2'] },
  });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

describe('a key that is rotated', () => {
  it('opens everything that the old one did, which opens nothing any more', async () => {
    const old = key();
    expect(await rotateKey(db, folder, old)).toBe(1);
    expect(key()).not.toEqual(old);
    expect(await inputs()).toEqual([{ env: ['PASSWORD=hunter2'] }]);
    const { input } = await db.selectFrom('job').select('input').executeTakeFirstOrThrow();
    expect(() => createSeal(old).open(input, 'job:j1')).toThrow();
    expect(readFileSync(join(folder, 'quayside.db')).includes('hunter2')).toBe(false);
  });
  it('is the old one still when nothing was sealed under the next before it was cut off', async () => {
    const old = key();
    writeFileSync(`${keyFile(folder)}.next`, newKey());
    await finishRotation(db, folder);
    expect(key()).toEqual(old);
    expect(existsSync(`${keyFile(folder)}.next`)).toBe(false);
  });
  it('is the next one when it was cut off after the values had changed', async () => {
    const before = readFileSync(keyFile(folder));
    await rotateKey(db, folder, key());
    const after = readFileSync(keyFile(folder));
    writeFileSync(`${keyFile(folder)}.next`, after);
    writeFileSync(keyFile(folder), before);
    await finishRotation(db, folder);
    expect(readFileSync(keyFile(folder))).toEqual(after);
    expect(await inputs()).toEqual([{ env: ['PASSWORD=hunter2'] }]);
  });
  it('opens the secrets of registries, and is told by them alone when it was cut off', async () => {
    await db.deleteFrom('job').execute();
    const form = { address: 'registry.example', signIn: 'password', username: 'ann', password: 'hunter2' };
    const store = () => createRegistryStore(db, createSeal(key()));
    await (await store()).add(RegistryForm.parse(form));
    const before = readFileSync(keyFile(folder));
    expect(await rotateKey(db, folder, key())).toBe(1);
    writeFileSync(`${keyFile(folder)}.next`, readFileSync(keyFile(folder)));
    writeFileSync(keyFile(folder), before);
    await finishRotation(db, folder);
    expect((await store()).list()).toMatchObject([{ credentials: { kind: 'password', password: 'hunter2' } }]);
  });
});
