import { roles, roleOf, type Caller } from '@/lib/contract/roles';
import type { ApiKey, MadeKey, NewKeyRequest } from '@/lib/contract/keys';
import { Failure } from '../errors/failure';
import type { AccountParts } from './accounts';
import type { HeldKey } from './key-rows';

/** Keys that one person can have. */
const maximumKeys = 100;

/** What people do with their own API keys. Throws `not-found` for a caller who has no account. */
export interface KeyDesk {
  list(caller: Caller): ApiKey[];
  /** Throws `forbidden` for a role that is more than the caller's own, and `conflict` when there are too many. */
  make(caller: Caller, given: NewKeyRequest): Promise<MadeKey>;
  /** Answers what was revoked. Throws `not-found`. */
  revoke(caller: Caller, id: string): Promise<Pick<ApiKey, 'id' | 'name'>>;
}

export function createKeyDesk({ keys, auth, isEnvironment }: AccountParts): KeyDesk {
  const own = ({ actor }: Caller): string => {
    if (actor.kind !== 'person' && actor.kind !== 'newcomer') throw new Failure('not-found', { detail: 'profile' });
    return actor.id;
  };
  const shown = (key: HeldKey): ApiKey => {
    const { id, name, start, createdAt, expiresAt, usedAt } = key;
    const environments = Object.keys(key.roles);
    const role = Object.values(key.roles)[0] ?? 'viewer';
    return { id, name, start, role, environments, createdAt, expiresAt, expired: keys.isOver(key), usedAt };
  };
  return {
    list: (caller) => keys.list(own(caller)).map(shown),
    async make(caller, { environments, role, ...given }) {
      const personId = own(caller);
      const slugs = [...new Set(environments)];
      const unknown = slugs.find((slug) => !isEnvironment(slug));
      if (unknown !== undefined) throw new Failure('bad-request', { detail: unknown, field: 'environments' });
      for (const slug of slugs) {
        const held = roleOf(caller.actor, slug);
        if (held === null || roles.indexOf(role) > roles.indexOf(held))
          throw new Failure('forbidden', { detail: slug, field: 'role' });
      }
      if (keys.list(personId).length >= maximumKeys) throw new Failure('conflict', { detail: String(maximumKeys) });
      const { key, held } = await (await auth()).makeKey({ personId, role, environments: slugs, ...given });
      keys.adopt(held);
      return { ...shown(held), key };
    },
    async revoke(caller, id) {
      const revoked = await keys.revoke(id, own(caller));
      if (!revoked) throw new Failure('not-found', { detail: `key ${id}` });
      return revoked;
    },
  };
}
