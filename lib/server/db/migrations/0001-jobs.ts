import type { Migration } from 'kysely';

/** Launch sessions and jobs. Databases older than the migrations have both tables already. */
export const jobs: Migration = {
  async up(db) {
    await db.schema
      .createTable('session')
      .ifNotExists()
      .addColumn('id_hash', 'text', (column) => column.primaryKey())
      .addColumn('token_hash', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('job')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('env', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('job', 'text', (column) => column.notNull())
      .addColumn('input', 'text', (column) => column.notNull())
      .execute();
  },
};
