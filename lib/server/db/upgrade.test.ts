import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from './database';
import { backups, migrations } from './migrate';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quayside-upgrade-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = Object.keys(migrations);

/** A file with the schema of the first `count` migrations, as the Quayside of that time made it, and a row in each table. */
async function makeOld(count: number): Promise<void> {
  const file = new Database(databaseFile(folder));
  const database = file as unknown as ConstructorParameters<typeof SqliteDialect>[0]['database'];
  const db = new Kysely({ dialect: new SqliteDialect({ database }) });
  const then = Object.fromEntries(Object.entries(migrations).slice(0, count));
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(then) },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  // A row may come before the one that it refers to.
  file.pragma('foreign_keys = OFF');
  for (const table of tablesOf(file)) fill(file, table);
  await db.destroy();
}

/** Puts a row into `table`: the same text everywhere, so that what refers to a row finds it. */
function fill(file: Database.Database, table: string): void {
  const columns = file.prepare(`PRAGMA table_info("${table}")`).all() as { name: string; type: string }[];
  const values = columns.map(({ type }) => (/int/i.test(type) ? 1 : 'kept'));
  file.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join()})`).run(...values);
}

function tablesOf(file: Database.Database): string[] {
  const kept = "type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'";
  const rows = file.prepare(`SELECT name FROM sqlite_master WHERE ${kept} ORDER BY name`).all() as { name: string }[];
  return rows.map(({ name }) => name);
}

/** What a database holds: every row by table, and the statements that its schema is made of. */
function look(path: string) {
  const file = new Database(path, { readonly: true });
  const rows = Object.fromEntries(
    tablesOf(file).map((table) => [table, file.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]]),
  );
  const schema = file.prepare('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql').all();
  file.close();
  return { rows, schema };
}

describe.each(names.slice(1).map((next, index) => ({ next, count: index + 1 })))(
  'a database from before $next',
  ({ next, count }) => {
    it('is copied as it was, brought up to date, and keeps its rows', async () => {
      await makeOld(count);
      const before = look(databaseFile(folder));
      expect(Object.keys(before.rows).length).toBeGreaterThanOrEqual(count);
      await (await openDatabase(folder)).destroy();
      const copies = backups(folder);
      expect(copies).toEqual([expect.stringMatching(new RegExp(`^quayside\\.db\\.before-.*-${next}$`))]);
      expect(look(join(folder, copies[0] ?? ''))).toEqual(before);
      expect(look(databaseFile(folder)).rows).toMatchObject(before.rows);
    });
    it('has the very schema of a new one then', async () => {
      await makeOld(count);
      await (await openDatabase(folder)).destroy();
      const upgraded = look(databaseFile(folder)).schema;
      rmSync(folder, { recursive: true });
      await (await openDatabase(folder)).destroy();
      expect(upgraded).toEqual(look(databaseFile(folder)).schema);
    });
  },
);

it('tells the migrations in the order in which they run', () => {
  expect(names).toEqual([...names].sort());
  expect(names.length).toBeGreaterThan(1);
});
