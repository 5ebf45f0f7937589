import { randomBytes } from 'node:crypto';
import { Password } from '@/lib/contract/people';
import { called } from '@/scripts/lib/called.mjs';
import type { Db } from '../db/database';
import { isFailure } from '../errors/failure';
import { createPersonAuth } from './better-auth';
import { requireStrong } from './password-strength';
import { createPeople, type PersonRecord } from './people';
import { deletePerson } from './people-rows';
import { StartRefused } from '../start-refused';
import { createSessions } from './sessions';

/** What the command did: lines to show, and whether a running server must hear of it. */
export interface AdminDone {
  lines: string[];
  changed: boolean;
}
/** Why the command did nothing: one line for the person. */
export class AdminRefused extends StartRefused {}

export const adminUsage = called(
  'list | reset-password NAME | remove NAME | rotate-key [FILE] | check | backup FILE | restore FILE',
);

/**
 * Looks after accounts beside the server, with the right of whoever may write the data folder. `ask` reads the new
 * password. Throws `AdminRefused`.
 */
export async function admin(db: Db, args: readonly string[], ask: () => Promise<string>): Promise<AdminDone> {
  const [verb, name] = args;
  const people = await createPeople(db);
  if (verb === 'list' && args.length === 1) return { lines: people.list().map(describe), changed: false };
  if (!name || args.length !== 2) throw new AdminRefused(adminUsage);
  const person = people.byName(name);
  if (!person) throw new AdminRefused(`There is no account ${name}: "${called('list')}" shows them.`);
  const sessions = await createSessions({ db, people });
  if (verb === 'reset-password') {
    const hash = await hashOf(db, await ask(), person);
    // An owner's is reset by the owner, as nobody else can; the others' by somebody who should not go on knowing it.
    await people.setPassword(person.id, hash, !person.owner);
    await sessions.revokePerson(person.id);
    return { lines: [`${person.name} has the new password and is signed out everywhere.`], changed: true };
  }
  if (verb !== 'remove') throw new AdminRefused(adminUsage);
  // The last account of all may go: the launch link comes back. The last owner among others may not.
  const removed = people.list().length === 1 ? deletePerson(db, person.id) : people.remove(person.id);
  await removed.catch((error: unknown) => {
    if (!isFailure(error) || error.code !== 'last-owner') throw error;
    throw new AdminRefused(`${person.name} is the only owner: remove the others first, or make another one an owner.`);
  });
  await sessions.revokePerson(person.id);
  return { lines: [`${person.name} is gone and signed out everywhere.`], changed: true };
}

function describe({ name, email, owner, roles }: PersonRecord): string {
  const rights = owner ? ['owner'] : Object.entries(roles).map(([env, role]) => `${role} in ${env}`);
  return [name, email, rights.join(', ') || 'no role'].filter(Boolean).join('\t');
}

async function hashOf(db: Db, password: string, { name, email }: PersonRecord): Promise<string> {
  const parsed = Password.safeParse(password);
  if (!parsed.success) throw new AdminRefused('A password has 10 to 256 characters.');
  await requireStrong(password, [name, email]).catch((error: unknown) => {
    if (!isFailure(error)) throw error;
    throw new AdminRefused('This password is too easy to guess.');
  });
  const { hash } = await createPersonAuth(db, randomBytes(32).toString('hex'));
  return hash(password);
}
