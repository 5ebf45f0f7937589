import { sql, type Migration } from 'kysely';

/** The audit log. Searched by windows of ids, so that it needs no index beside those of time and of strangers. */
export const audit: Migration = {
  async up(db) {
    await db.schema
      .createTable('audit')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('person_id', 'text')
      .addColumn('person', 'text')
      .addColumn('session_id', 'text')
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('env', 'text')
      .addColumn('kind', 'text')
      .addColumn('object_id', 'text')
      .addColumn('object', 'text')
      .addColumn('parameters', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .addColumn('duration', 'integer')
      .execute();
    await db.schema.createIndex('audit_at').on('audit').column('at').execute();
    await sql`create index audit_strangers on audit (id) where actor = 'nobody'`.execute(db);
  },
};
