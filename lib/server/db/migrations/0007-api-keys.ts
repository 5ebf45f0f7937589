import { sql, type Migration } from 'kysely';

/**
 * Keys by which programs act for people. The table is that of better-auth's plugin under our names; a test holds that it
 * finds nothing missing in it. The audit log tells by which key something was done.
 */
const statements = [
  `create table "api_key" (
    "id" text not null primary key, "config_id" text not null, "name" text, "start" text,
    "person_id" text not null references "person" ("id") on delete cascade, "prefix" text, "key_hash" text not null,
    "refill_interval" integer, "refill_amount" integer, "last_refill_at" date, "enabled" integer,
    "rate_limit_enabled" integer, "rate_limit_time_window" integer, "rate_limit_max" integer, "request_count" integer,
    "remaining" integer, "used_at" date, "expires_at" date, "created_at" date not null, "updated_at" date not null,
    "permissions" text, "metadata" text)`,
  `create index "api_key_person_id_idx" on "api_key" ("person_id")`,
  `create unique index "api_key_key_hash_idx" on "api_key" ("key_hash")`,
  `alter table "audit" add column "key_name" text`,
];

export const apiKeys: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
