import type { Migration } from 'kysely';

/** The mirrors of each environment, as JSON. `revision` counts its changes. */
export const mirrors: Migration = {
  async up(db) {
    await db.schema
      .createTable('mirrors')
      .addColumn('env', 'text', (column) => column.primaryKey())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
  },
};
