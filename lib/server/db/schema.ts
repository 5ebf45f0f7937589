import { existsSync } from 'node:fs';
import Database from 'libsql';
import { StartRefused } from '../start-refused';
import { migrations } from './migrate';

/** The migrations that a database has seen and this Quayside does not know: a newer one wrote it. */
export function newerMigrations(file: Database.Database): string[] {
  const table = file.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'").get();
  if (!table) return [];
  const rows = file.prepare('SELECT name FROM kysely_migration ORDER BY name').all() as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !(name in migrations));
}

/** Throws `StartRefused` for a database that a newer Quayside has written: this one would read it wrong. */
export function requireKnownSchema(file: Database.Database, path: string): void {
  const newer = newerMigrations(file);
  if (newer.length === 0) return;
  throw new StartRefused(
    `${path} was written by a newer Quayside (${newer.join(', ')}): start that one, or restore a backup of this version.`,
  );
}

/** The same of a database that is at rest or in use, which is not changed. Nothing to say of one that is not there. */
export function requireKnownSchemaAt(path: string): void {
  if (!existsSync(path)) return;
  const file = new Database(path, { readonly: true });
  try {
    requireKnownSchema(file, path);
  } finally {
    file.close();
  }
}
