import { lowerRole, roleOf, type Actor, type EnvironmentRole } from '@/lib/contract/roles';
import type { Db } from '../db/database';
import { log, logged } from '../log/log';
import * as rows from './key-rows';
import type { HeldKey } from './key-rows';
import type { People } from './people';
import { hashKey } from './secrets';
import type { Signed } from './sessions';

export type KeyActor = Extract<Actor, { kind: 'apiKey' }>;

/**
 * Every API key, in memory like the sessions: one that was revoked is refused from that moment on, and a check asks no
 * database. A key is nothing without its person: what it may follows what they may.
 */
export interface Keys {
  /** Whom the key acts as, which counts as use; null: there is none, it is over, or its person may not act now. */
  find(key: string): (Signed & { actor: KeyActor }) | null;
  /** Whether the key of that id could still act. */
  holds(id: string): boolean;
  /** Whether `actor` may do now what it might when it was found: the key holds, and its rights are the same. */
  stillActs(actor: KeyActor): boolean;
  /** The newest first. */
  list(personId: string): HeldKey[];
  isOver(key: HeldKey): boolean;
  /** Holds a key that the database has already. */
  adopt(key: HeldKey): void;
  /** Ends a key, and answers it. Null: there is none of that id, or it is not that person's. */
  revoke(id: string, personId: string): Promise<HeldKey | null>;
  /** Tells `listener` of keys at the moment when they end or have other rights, until the answer is called. */
  subscribe(listener: (ended: readonly string[]) => void): () => void;
}

/** That a key is used is written at most this often. Milliseconds. */
const keepEveryMs = 60_000;

/** Loads the keys of `db`. */
export async function createKeys(db: Db, people: People, now: () => Date = () => new Date()): Promise<Keys> {
  const byHash = new Map<string, HeldKey>();
  const byId = new Map<string, HeldKey>();
  const actors = new Map<string, KeyActor | null>();
  const listeners = new Set<(ended: readonly string[]) => void>();

  const tell = (ids: readonly string[]) => {
    for (const listener of ids.length > 0 ? listeners : [])
      try {
        listener(ids);
      } catch (error) {
        // What one of them cannot do must not keep the others from it.
        log.error('what follows the end of a key failed', {}, error);
      }
  };
  /** As whom it acts: its own role or its person's, whichever is less, in each environment. */
  const actorOf = ({ id, name, personId, roles }: HeldKey): KeyActor | null => {
    const person = people.actor(personId);
    if (person?.kind !== 'person') return null;
    const both = Object.entries(roles).flatMap(([slug, role]): [string, EnvironmentRole][] => {
      const least = lowerRole(role, roleOf(person, slug));
      return least ? [[slug, least]] : [];
    });
    const own = { kind: 'apiKey', id: person.id, name: person.name, key: { id, name } } as const;
    return Object.freeze({ ...own, roles: Object.fromEntries(both) });
  };
  const isOver = ({ expiresAt }: HeldKey) => expiresAt !== null && now().getTime() >= Date.parse(expiresAt);
  /** As whom it acts now; one with other rights than before is told of like one that has ended. */
  const look = (key: HeldKey): KeyActor | null => {
    const known = actors.get(key.id) ?? null;
    const fresh = actorOf(key);
    if (JSON.stringify(fresh) === JSON.stringify(known)) return known;
    actors.set(key.id, fresh);
    tell([key.id]);
    return fresh;
  };
  const current = (key: HeldKey | undefined) => (key && !isOver(key) ? look(key) : null);
  const hold = (key: HeldKey) => {
    byHash.set(key.hash, key);
    byId.set(key.id, key);
    actors.set(key.id, actorOf(key));
  };
  const use = (key: HeldKey) => {
    const time = now();
    key.usedAt = time.toISOString();
    if (key.keptAt !== null && time.getTime() - Date.parse(key.keptAt) < keepEveryMs) return;
    key.keptAt = key.usedAt;
    rows.writeKeyUsed(db, key).catch(logged('a key was used, which could not be written'));
  };

  for (const key of await rows.loadKeys(db)) hold(key);

  // When all that changes together has: while everybody is read again, for a moment there is nobody.
  people.subscribe(() => queueMicrotask(() => byId.forEach(look)));

  return {
    find(given) {
      const key = byHash.get(hashKey(given));
      const actor = current(key);
      if (!key || !actor) return null;
      use(key);
      return { sessionId: key.id, actor };
    },
    holds: (id) => current(byId.get(id)) !== null,
    stillActs: (actor) => current(byId.get(actor.key.id)) === actor,
    list: (personId) =>
      [...byId.values()]
        .filter((key) => key.personId === personId)
        .sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    isOver,
    adopt: hold,
    async revoke(id, personId) {
      const key = byId.get(id);
      if (key?.personId !== personId) return null;
      byHash.delete(key.hash);
      byId.delete(id);
      actors.delete(id);
      tell([id]);
      await rows.deleteKey(db, id);
      return key;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
