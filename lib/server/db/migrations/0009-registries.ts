import type { Migration } from 'kysely';

/** Registries and how to sign in to them: `secret` is sealed. */
export const registries: Migration = {
  async up(db) {
    await db.schema
      .createTable('registry')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('host', 'text', (column) => column.notNull())
      .addColumn('prefix', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sign_in', 'text', (column) => column.notNull())
      .addColumn('username', 'text', (column) => column.notNull())
      .addColumn('secret', 'text')
      .addColumn('ca', 'text', (column) => column.notNull())
      .addColumn('insecure', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('registry_place').on('registry').columns(['host', 'prefix']).unique().execute();
  },
};
