import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import Database from 'libsql';
import { packTar } from 'modern-tar';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimDataFolder } from '../db/data-folder';
import { openDatabase, type Db } from '../db/database';
import { readKey } from '../secrets/key';
import { createSeal } from '../secrets/seal';
import { makeBackup } from './backup';
import { lockFor, openerFor, type LockWith } from './lock';
import { restoreBackup } from './restore';

let keys: string;
let folder: string;
let data: string;
let other: string;
let key: { key: string };
let publicKey: string;
let live: Db | undefined;

beforeAll(async () => {
  const identity = await generateIdentity();
  publicKey = await identityToRecipient(identity);
  keys = mkdtempSync(join(tmpdir(), 'quayside-age-'));
  const file = join(keys, 'key');
  writeFileSync(file, `# public key: ${publicKey}\n${identity}\n`);
  key = { key: file };
});
afterAll(() => rmSync(keys, { recursive: true }));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-backup-'));
  [data, other] = [join(folder, 'data'), join(folder, 'other')];
  const db = await openDatabase(data);
  await put(db, 'first');
  await db.insertInto('session').values({ id_hash: 'i', token_hash: 't', created_at: '', seen_at: '' }).execute();
  await sql`pragma foreign_keys = off`.execute(db);
  await sql`insert into api_key (id, config_id, person_id, key_hash, created_at, updated_at)
    values ('k', 'c', 'p', 'h', '', '')`.execute(db);
  await db.destroy();
});
afterEach(async () => {
  await live?.destroy();
  live = undefined;
  rmSync(folder, { recursive: true });
});

/** A job of that name, whose secret is sealed under the folder's key. */
async function put(db: Db, id: string): Promise<void> {
  const input = createSeal(readKey({ dataFolder: data, given: null })).seal(`secret of ${id}`, id);
  await db
    .insertInto('job')
    .values({ id, env: 'local', kind: 'k', state: 'done', created_at: '', job: '{}', input })
    .execute();
}

/** What a folder holds: the ids of its jobs, each with its secret as its key opens it. */
async function held(dataFolder: string): Promise<string[]> {
  const db = await openDatabase(dataFolder);
  const rows = await db.selectFrom('job').select(['id', 'input']).orderBy('id').execute();
  await db.destroy();
  const seal = createSeal(readKey({ dataFolder, given: null }));
  return rows.map(({ id, input }) => `${id}: ${seal.open(input, id)}`);
}

async function backup(lock: LockWith = key, given: string | null = null): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const output = new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk), done()) });
  await makeBackup(
    { dataFolder: data, key: given },
    { QUAYSIDE_HOSTS: 'dock.example' },
    await lockFor(lock, 12),
    output,
  );
  return Buffer.concat(chunks);
}

const restore = (bytes: Buffer, into = other, { lock = key as LockWith, force = false } = {}) =>
  restoreBackup(into, Readable.from([bytes]), openerFor(lock), force);

/** All of a folder but the lock and what SQLite lays beside a database. */
const names = (path: string) =>
  existsSync(path) ? readdirSync(path).filter((name) => !/^lock|-(wal|shm)$/.test(name)) : [];

describe('a backup', () => {
  it('comes back in an empty folder: rows, the key that opens them, and what was given; sessions and keys do not', async () => {
    const { manifest, before } = await restore(await backup());
    expect(await held(other)).toEqual(['first: secret of first']);
    expect(manifest).toMatchObject({ format: 1, key: 'own', settings: { QUAYSIDE_HOSTS: 'dock.example' } });
    expect(before).toBeNull();
    const db = (live = await openDatabase(other));
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    expect((await sql`select id from api_key`.execute(db)).rows).toEqual([]);
    for (const name of ['quayside.db', 'key']) expect(statSync(join(other, name)).mode & 0o777).toBe(0o600);
    expect(names(data).sort()).toEqual(['key', 'quayside.db']);
  });
  it('is whole while a server writes, and holds what was there at one moment', async () => {
    const db = (live = await openDatabase(data));
    const release = claimDataFolder(data);
    let writing = true;
    const writer = (async () => {
      for (let count = 0; writing; count += 1) {
        await put(db, `w${count}`);
        await new Promise(setImmediate);
      }
      return (await db.selectFrom('job').select('id').execute()).length;
    })();
    const bytes = await backup();
    writing = false;
    const written = await writer;
    release();
    await restore(bytes);
    const restored = await held(other);
    expect(restored).toContain('first: secret of first');
    expect(restored.length).toBeLessThanOrEqual(written);
  });
  it('tells nothing to who has it alone', async () => {
    const bytes = await backup();
    const secrets = [readFileSync(join(data, 'key'), 'utf8').trim(), 'dock.example', 'first', 'CREATE TABLE'];
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false);
    expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
  });
  it('leaves a key out that was given, and says so', async () => {
    const { manifest } = await restore(await backup(key, 'a key that was given and is long enough'));
    expect(manifest.key).toBe('given');
    expect(existsSync(join(other, 'key'))).toBe(false);
  });
  it('is made by the public key alone, which opens none', async () => {
    const bytes = await backup({ key: publicKey });
    expect(() => openerFor({ key: publicKey })).toThrow(/is a public key/);
    await restore(bytes);
    expect(await held(other)).toHaveLength(1);
  });
  it('is not made of what is not there, nor under a passphrase that is none', async () => {
    rmSync(data, { recursive: true });
    await expect(backup()).rejects.toThrow(/holds no data of Quayside/);
    await expect(lockFor({ passphrase: 'short' })).rejects.toThrow(/at least 10/);
    await expect(lockFor({ key: join(folder, 'nowhere') })).rejects.toThrow(/cannot be read: ENOENT/);
  });
});

describe('a passphrase', () => {
  it('opens what it locked, and another one nothing', async () => {
    const bytes = await backup({ passphrase: 'four unrelated words' });
    const wrong = restore(bytes, other, { lock: { passphrase: 'four other words' } });
    await expect(wrong).rejects.toThrow(/passphrase or key is not the one/);
    expect(names(other)).toEqual([]);
    await restore(bytes, other, { lock: { passphrase: 'four unrelated words' } });
    expect(await held(other)).toHaveLength(1);
  });
});

describe('a restore', () => {
  it('refuses a folder that a server has, whatever is asked', async () => {
    const bytes = await backup();
    const release = claimDataFolder(data);
    await expect(restore(bytes, data, { force: true })).rejects.toThrow(/is in use by pid/);
    release();
    expect(await held(data)).toHaveLength(1);
  });
  it('refuses a folder that is not empty, and with force keeps aside what was there', async () => {
    const bytes = await backup();
    const db = await openDatabase(data);
    await put(db, 'second');
    await db.destroy();
    await expect(restore(bytes, data)).rejects.toThrow(/is not empty: --force/);
    expect(await held(data)).toHaveLength(2);
    const { before } = await restore(bytes, data, { force: true });
    expect(await held(data)).toEqual(['first: secret of first']);
    expect(await held(before ?? '')).toHaveLength(2);
    expect(names(data).sort()).toEqual(['key', 'quayside.db', before?.split('/').at(-1)].sort());
  });
  it.each([
    ['is cut off at its end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['is cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is cut between two chunks of age', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\n---') + 65 + 65_552)],
    ['is cut within its header', (bytes: Buffer) => bytes.subarray(0, 60)],
    ['is empty', () => Buffer.alloc(0)],
    ['is something else', () => Buffer.from('Not a backup at all.\n')],
    ['has a wrong byte', (bytes: Buffer) => (bytes.fill(7, bytes.length - 300, bytes.length - 299), bytes)],
  ])('changes nothing where the file %s', async (_, damage) => {
    const bytes = damage(Buffer.from(await backup()));
    await expect(restore(bytes, data, { force: true })).rejects.toThrow(
      /no backup of Quayside|is not whole|not the one/,
    );
    expect(await held(data)).toEqual(['first: secret of first']);
    expect(names(data).sort()).toEqual(['key', 'quayside.db']);
  });
  it('changes nothing where a newer Quayside made it', async () => {
    const file = new Database(join(data, 'quayside.db'));
    file.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030')");
    file.close();
    await expect(restore(await backup())).rejects.toThrow(/newer Quayside \(9999-later\)/);
    expect(names(other)).toEqual([]);
  });
  it('changes nothing where the database in it is damaged', async () => {
    const manifest = { format: 1, madeAt: new Date().toISOString(), version: '1', key: 'own', settings: {} };
    const broken = databaseBytes();
    broken.fill(0xff, 4096, 12_288);
    await expect(
      restore(await archiveOf({ 'manifest.json': JSON.stringify(manifest), 'quayside.db': broken })),
    ).rejects.toThrow(/database in the backup is damaged/);
    expect(names(other)).toEqual([]);
    await expect(restore(await archiveOf({ 'manifest.json': '{"format":2}' }))).rejects.toThrow(/no backup that this/);
    await expect(restore(await archiveOf({ 'manifest.json': JSON.stringify(manifest) }))).rejects.toThrow(
      /no database/,
    );
  });
  it('takes nothing out of the file but what a backup holds', async () => {
    const stranger = await archiveOf({ '../escaped': 'x', authorized_keys: 'x', 'manifest.json': '{}' });
    await expect(restore(stranger)).rejects.toThrow(/no backup that this/);
    expect(readdirSync(folder).sort()).toEqual(['data', 'other']);
  });
});

/** A file of any content, locked for the right key. */
async function archiveOf(files: Record<string, string | Uint8Array>): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  const entries = Object.entries(files).map(([name, content]) => {
    const body = Buffer.from(content);
    return { header: { name, size: body.length, type: 'file' as const }, body };
  });
  return Buffer.from(await encrypter.encrypt(await packTar(entries)));
}

/** The bytes of the database as a backup holds it, in one file. */
function databaseBytes(): Buffer {
  const copy = join(folder, 'copy.db');
  const file = new Database(join(data, 'quayside.db'));
  file.exec(`VACUUM INTO '${copy}'`);
  file.close();
  const bytes = readFileSync(copy);
  rmSync(copy);
  return bytes;
}
