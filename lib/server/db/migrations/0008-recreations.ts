import type { Migration } from 'kysely';

/** Recreations of containers under way: what must be brought to an end when the process that did it is gone. */
export const recreations: Migration = {
  async up(db) {
    await db.schema
      .createTable('recreation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('entry', 'text', (column) => column.notNull())
      .execute();
  },
};
