import type { EnvironmentRole, Caller } from '@/lib/contract/roles';

/** Whoever holds the launch link, on no session that could end. */
export const localCaller: Caller = { actor: { kind: 'local' }, sessionId: null, address: '127.0.0.1' };

/** A person of that name and role in the first environment, on a session of their own. */
export function callerOf(
  name: string,
  role: EnvironmentRole | 'owner',
  sessionId: string | null = `session of ${name}`,
): Caller {
  const roles: Record<string, EnvironmentRole> = role === 'owner' ? {} : { local: role };
  return {
    actor: { kind: 'person', id: `person ${name}`, name, owner: role === 'owner', roles },
    sessionId,
    address: '127.0.0.1',
  };
}
