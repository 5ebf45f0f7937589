import type { Migration } from 'kysely';

/** Who started a job: the process that finds it interrupted must tell the audit log whose it was. */
export const jobStarter: Migration = {
  async up(db) {
    await db.schema.alterTable('job').addColumn('started_by', 'text').execute();
  },
};
