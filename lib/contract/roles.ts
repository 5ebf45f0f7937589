/** What a person may be in an environment, each with all rights of those before it. `owner` is of the installation. */
export const roles = ['viewer', 'operator', 'admin', 'owner'] as const;
/** The roles that are given per environment. */
export type EnvironmentRole = Exclude<Role, 'owner'>;
export type Role = (typeof roles)[number];

/**
 * Who acts. `nobody`: no session. `setup`: holds the launch link of an installation that needs an account first and has
 * none. `local`: holds the launch link on the loopback while no account exists; may do all. `person`: is signed in.
 * `newcomer`: is signed in with a password that somebody else set, and chooses an own one before anything else.
 * `apiKey`: a program that has a key of that person; its roles are never more than theirs.
 */
export type Actor =
  | { kind: 'nobody' }
  | { kind: 'setup' }
  | { kind: 'local' }
  | { kind: 'newcomer'; id: string; name: string }
  | { kind: 'person'; id: string; name: string; owner: boolean; roles: Readonly<Record<string, EnvironmentRole>> }
  | {
      kind: 'apiKey';
      id: string;
      name: string;
      key: { id: string; name: string };
      roles: Readonly<Record<string, EnvironmentRole>>;
    };

/** The role of `actor` in `env`; without `env`, in the installation. Null: none at all. */
export function roleOf(actor: Actor, env?: string): Role | null {
  if (actor.kind === 'local') return 'owner';
  if (actor.kind !== 'person' && actor.kind !== 'apiKey') return null;
  if (actor.kind === 'person' && actor.owner) return 'owner';
  return env !== undefined && Object.hasOwn(actor.roles, env) ? (actor.roles[env] ?? null) : null;
}

/** The lesser of a role that was asked for and one that there is; null: there is none. */
export function lowerRole(asked: EnvironmentRole, held: Role | null): EnvironmentRole | null {
  if (held === null || held === 'owner') return held && asked;
  return roles.indexOf(asked) < roles.indexOf(held) ? asked : held;
}

/** Whoever makes a call or holds a socket: through which session, from which address. */
export interface Caller {
  actor: Actor;
  /** Names the session, or the key, in lists and in what it started; not a secret. Null: there is none. */
  sessionId: string | null;
  /** IP address of the browser, as far as the proxies in front are trusted to tell it. */
  address: string;
}
