import { randomUUID } from 'node:crypto';
import type { EnvironmentRole } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { comparable, placeholderEmail, shownEmail } from './names';
import type { NewPerson, PersonRecord, Rights } from './people';

/** Everybody in `db`, in the order in which they came. */
export async function loadPeople(db: Db): Promise<PersonRecord[]> {
  const rows = await db.selectFrom('person').selectAll().orderBy('created_at').execute();
  const roles = await db.selectFrom('person_role').selectAll().orderBy('env').execute();
  const passwords = await db
    .selectFrom('person_account')
    .select(['person_id', 'updated_at'])
    .where('provider_id', '=', 'credential')
    .execute();
  const passwordAt = new Map(passwords.map((row) => [row.person_id, row.updated_at]));
  return rows.map((row) => {
    const own = roles.filter((role) => role.person_id === row.id);
    return {
      id: row.id,
      name: row.name,
      email: shownEmail(row.email),
      owner: row.owner === 1,
      roles: Object.fromEntries(own.map(({ env, role }): [string, EnvironmentRole] => [env, role])),
      createdAt: row.created_at,
      passwordAt: passwordAt.get(row.id) ?? '',
      passwordGiven: row.password_given === 1,
      lastSeenAt: row.last_seen_at,
    };
  });
}

/** Writes a new person with password and roles, all or nothing. */
export async function insertPerson(db: Db, person: NewPerson, at: Date): Promise<PersonRecord> {
  const [id, time] = [randomUUID(), at.toISOString()];
  await db.transaction().execute(async (change) => {
    await change
      .insertInto('person')
      .values({
        id,
        name: person.name,
        username: comparable(person.name),
        email: person.email === null ? placeholderEmail(id) : person.email.toLowerCase(),
        email_verified: 0,
        image: null,
        owner: person.owner ? 1 : 0,
        password_given: person.passwordGiven ? 1 : 0,
        last_seen_at: null,
        created_at: time,
        updated_at: time,
      })
      .execute();
    await change
      .insertInto('person_account')
      .values({
        id: randomUUID(),
        person_id: id,
        account_id: id,
        provider_id: 'credential',
        password: person.hash,
        created_at: time,
        updated_at: time,
      })
      .execute();
    await insertRoles(change, id, person.roles);
  });
  const { name, email, owner, roles, passwordGiven } = person;
  return { id, name, email, owner, roles, createdAt: time, passwordAt: time, passwordGiven, lastSeenAt: null };
}

/** Writes what a person may: the flag and every role. */
export async function writeRights(db: Db, { id, owner, roles }: Rights & { id: string }): Promise<void> {
  await db.transaction().execute(async (change) => {
    await change
      .updateTable('person')
      .set({ owner: owner ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    await change.deleteFrom('person_role').where('person_id', '=', id).execute();
    await insertRoles(change, id, roles);
  });
}

/** `email` null: a placeholder takes its place. */
export async function writeEmail(db: Db, id: string, email: string | null, at: Date): Promise<void> {
  await db
    .updateTable('person')
    .set({ email: email === null ? placeholderEmail(id) : email.toLowerCase(), updated_at: at.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** `given`: somebody else set it. */
export async function writePassword(db: Db, id: string, hash: string, given: boolean, at: Date): Promise<void> {
  await db.transaction().execute(async (change) => {
    await change
      .updateTable('person_account')
      .set({ password: hash, updated_at: at.toISOString() })
      .where('person_id', '=', id)
      .where('provider_id', '=', 'credential')
      .execute();
    await change
      .updateTable('person')
      .set({ password_given: given ? 1 : 0 })
      .where('id', '=', id)
      .execute();
  });
}

/** Hash of the password; null for somebody who has none or is not there. */
export async function readPasswordHash(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('person_account')
    .select('password')
    .where('person_id', '=', id)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function writeSeen(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('person').set({ last_seen_at: at }).where('id', '=', id).execute();
}

/** Takes a person away with all that is theirs. */
export async function deletePerson(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (change) => {
    for (const table of ['person_session', 'person_account', 'person_role', 'api_key'] as const)
      await change.deleteFrom(table).where('person_id', '=', id).execute();
    await change.deleteFrom('person').where('id', '=', id).execute();
  });
}

async function insertRoles(db: Db, id: string, roles: Rights['roles']): Promise<void> {
  const rows = Object.entries(roles).map(([env, role]) => ({ person_id: id, env, role }));
  if (rows.length) await db.insertInto('person_role').values(rows).execute();
}
