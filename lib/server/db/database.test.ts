import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './database';
import { backups } from './migrate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-db-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a new database without a copy, readable by its owner alone', async () => {
  await (await openDatabase(folder)).destroy();
  expect(backups(folder)).toEqual([]);
  expect(statSync(join(folder, 'quayside.db')).mode & 0o777).toBe(0o600);
});

it('copies an older database before it changes it, and keeps what it holds', async () => {
  const old = new Database(join(folder, 'quayside.db'));
  old.exec('CREATE TABLE session (id_hash text primary key, token_hash text, created_at text, seen_at text)');
  old.exec("INSERT INTO session VALUES ('a', 'b', '2026', '2026')");
  old.close();
  const db = await openDatabase(folder);
  expect(await db.selectFrom('session').select('id_hash').execute()).toEqual([{ id_hash: 'a' }]);
  await db.destroy();
  const [copy] = backups(folder);
  const copied = new Database(join(folder, copy!));
  expect(copied.prepare('SELECT token_hash FROM session').all()).toEqual([{ token_hash: 'b' }]);
  copied.close();
  expect(statSync(join(folder, copy!)).mode & 0o777).toBe(0o600);
});

it('leaves a database alone that is up to date', async () => {
  await (await openDatabase(folder)).destroy();
  await (await openDatabase(folder)).destroy();
  expect(backups(folder)).toEqual([]);
});
