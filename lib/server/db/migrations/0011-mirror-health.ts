import type { Migration } from 'kysely';

/** What is known of each address of a mirror, as JSON. */
export const mirrorHealth: Migration = {
  async up(db) {
    await db.schema
      .createTable('mirror_health')
      .addColumn('address', 'text', (column) => column.primaryKey())
      .addColumn('health', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
  },
};
