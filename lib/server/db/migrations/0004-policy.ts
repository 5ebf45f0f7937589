import type { Migration } from 'kysely';

/** The policy of each environment that an owner has changed. */
export const policy: Migration = {
  async up(db) {
    await db.schema
      .createTable('policy')
      .addColumn('env', 'text', (column) => column.primaryKey())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
  },
};
