import { randomUUID } from 'node:crypto';
import type { RegistryForm } from '@/lib/contract/registries/registries';
import type { Db, Tables } from '../db/database';
import { Failure } from '../errors/failure';
import { log } from '../log/log';
import type { Seal } from '../secrets/seal';
import { checkedForm } from './checked-form';
import type { KeptRegistry } from './entry';

/** What binds a sealed password or token to its row. */
export function contextOf(id: string): string {
  return `registry:${id}`;
}

/** The registries of the database, at hand without it. Secrets lie sealed there, and open in memory. */
export interface RegistryStore {
  /** In their order. */
  list(): readonly KeptRegistry[];
  /** Throws `not-found`. */
  get(id: string): KeptRegistry;
  /** What `form` would be, without keeping it. `id`: of the one that it changes. Throws `bad-request` with the field, and `not-found`. */
  tried(form: RegistryForm, id?: string): KeptRegistry;
  add(form: RegistryForm): Promise<KeptRegistry>;
  change(id: string, form: RegistryForm): Promise<KeptRegistry>;
  remove(id: string): Promise<void>;
  order(ids: readonly string[]): Promise<void>;
}

export async function createRegistryStore(db: Db, seal: Seal): Promise<RegistryStore> {
  const rows = await db.selectFrom('registry').selectAll().orderBy('position').execute();
  let kept: readonly KeptRegistry[] = rows.map((row) => open(row, seal));

  function get(id: string): KeptRegistry {
    const found = kept.find((one) => one.id === id);
    if (!found) throw new Failure('not-found', { detail: id });
    return found;
  }
  function requireOnlyOne({ id, host, prefix }: KeptRegistry): void {
    const twin = kept.find((one) => one.id !== id && one.host === host && one.prefix === prefix);
    if (twin) throw new Failure('registry-exists', { detail: twin.name || twin.host, field: 'address' });
  }

  return {
    list: () => kept,
    get,
    tried: (form, id) => checkedForm(form, id === undefined ? null : get(id), id ?? randomUUID()),
    async add(form) {
      const made = checkedForm(form, null, randomUUID());
      requireOnlyOne(made);
      await db
        .insertInto('registry')
        .values(rowOf(made, kept.length, seal))
        .execute();
      kept = [...kept, made];
      return made;
    },
    async change(id, form) {
      const changed = checkedForm(form, get(id), id);
      requireOnlyOne(changed);
      const position = kept.findIndex((one) => one.id === id);
      const row = rowOf(changed, position, seal);
      await db.updateTable('registry').set(row).where('id', '=', id).execute();
      kept = kept.map((one) => (one.id === id ? changed : one));
      return changed;
    },
    async remove(id) {
      get(id);
      await db.deleteFrom('registry').where('id', '=', id).execute();
      kept = kept.filter((one) => one.id !== id);
    },
    async order(ids) {
      const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const next = [...kept].sort((a, b) => place(a.id) - place(b.id));
      await db.transaction().execute(async (transaction) => {
        for (const [position, { id }] of next.entries())
          await transaction.updateTable('registry').set({ position }).where('id', '=', id).execute();
      });
      kept = next;
    },
  };
}

type Row = Tables['registry'];

function rowOf({ credentials, ...one }: KeptRegistry, position: number, seal: Seal): Row {
  const { id, host, prefix, name, ca } = one;
  const secret = credentials && (credentials.kind === 'password' ? credentials.password : credentials.token);
  return {
    ...{ id, host, prefix, name, ca, position },
    sign_in: credentials?.kind ?? 'none',
    username: credentials?.username ?? '',
    secret: secret === null ? null : seal.seal(secret, contextOf(id)),
    insecure: one.insecure ? 1 : 0,
    changed_at: new Date().toISOString(),
  };
}

/** A secret that no key at hand opens is as if it were not set; it stays where it is until somebody sets another. */
function open(row: Row, seal: Seal): KeptRegistry {
  const { id, host, prefix, name, ca, username } = row;
  const common = { id, host, prefix, name, ca, insecure: row.insecure === 1 };
  const secret = row.secret === null ? null : openSecret(id, row.secret, seal);
  if (secret === null) return { ...common, credentials: null };
  const credentials =
    row.sign_in === 'token'
      ? ({ kind: 'token', username, token: secret } as const)
      : ({ kind: 'password', username, password: secret } as const);
  return { ...common, credentials };
}

function openSecret(id: string, secret: string, seal: Seal): string | null {
  try {
    return seal.open(secret, contextOf(id));
  } catch (error) {
    log.error('the secret of a registry cannot be read', { registry: id }, error);
    return null;
  }
}
