import type { EnvironmentRole } from '@/lib/contract/roles';
import type { Db } from '../db/database';

/** A key as it is held. Times ISO 8601. */
export interface HeldKey {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Its first characters. */
  readonly start: string;
  readonly hash: string;
  /** Its role in each environment that it reaches. */
  readonly roles: Readonly<Record<string, EnvironmentRole>>;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  usedAt: string | null;
  /** When `usedAt` was last written. */
  keptAt: string | null;
}

/** Every key that the database holds. */
export async function loadKeys(db: Db): Promise<HeldKey[]> {
  const rows = await db.selectFrom('api_key').selectAll().where('enabled', '=', 1).execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    name: row.name ?? '',
    start: row.start ?? '',
    hash: row.key_hash,
    roles: rolesOf(row.permissions),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    keptAt: row.used_at,
  }));
}

export async function writeKeyUsed(db: Db, { id, usedAt }: HeldKey): Promise<void> {
  await db.updateTable('api_key').set({ used_at: usedAt }).where('id', '=', id).execute();
}

export async function deleteKey(db: Db, id: string): Promise<void> {
  await db.deleteFrom('api_key').where('id', '=', id).execute();
}

/** Roles as better-auth keeps permissions: a list of words for each resource. Here a list of one role, for each environment. */
export function permissionsOf(role: EnvironmentRole, environments: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(environments.map((slug) => [slug, [role]]));
}

function rolesOf(permissions: string | null): Record<string, EnvironmentRole> {
  const kept = JSON.parse(permissions ?? '{}') as Record<string, EnvironmentRole[]>;
  return Object.fromEntries(Object.entries(kept).flatMap(([slug, [role]]) => (role ? [[slug, role]] : [])));
}
