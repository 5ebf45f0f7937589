import type { Migration } from 'kysely';

/** Whether somebody else set the person's password: an own one is chosen at the next sign-in. */
export const givenPassword: Migration = {
  async up(db) {
    await db.schema
      .alterTable('person')
      .addColumn('password_given', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
