import { sql, type Migration } from 'kysely';

/**
 * People, their passwords, sessions and roles. The first four tables are better-auth's, under our names and with a few
 * columns of our own; a test holds that it finds nothing missing in them.
 */
const statements = [
  `create table "person" (
    "id" text not null primary key, "name" text not null, "username" text unique, "email" text not null unique,
    "email_verified" integer not null, "image" text, "owner" integer not null default 0,
    "last_seen_at" date, "created_at" date not null, "updated_at" date not null)`,
  `create table "person_session" (
    "id" text not null primary key, "person_id" text not null references "person" ("id") on delete cascade,
    "cookie_hash" text not null unique, "token_hash" text not null, "address" text, "agent" text,
    "seen_at" date not null, "expires_at" date not null, "created_at" date not null, "updated_at" date not null)`,
  `create index "person_session_person_id_idx" on "person_session" ("person_id")`,
  `create table "person_account" (
    "id" text not null primary key, "person_id" text not null references "person" ("id") on delete cascade,
    "account_id" text not null, "provider_id" text not null, "password" text, "access_token" text,
    "refresh_token" text, "id_token" text, "access_token_expires_at" date, "refresh_token_expires_at" date,
    "scope" text, "created_at" date not null, "updated_at" date not null)`,
  `create index "person_account_person_id_idx" on "person_account" ("person_id")`,
  `create table "person_verification" (
    "id" text not null primary key, "identifier" text not null, "value" text not null,
    "expires_at" date not null, "created_at" date not null, "updated_at" date not null)`,
  `create index "person_verification_identifier_idx" on "person_verification" ("identifier")`,
  `create table "person_role" (
    "person_id" text not null references "person" ("id") on delete cascade, "env" text not null, "role" text not null,
    primary key ("person_id", "env"))`,
];

export const people: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
