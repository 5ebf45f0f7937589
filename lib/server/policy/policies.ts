import { Policy, safePolicy } from '@/lib/contract/policy/policy';
import type { Db } from '../db/database';
import { log } from '../log/log';

/** The policy of each environment, at hand without the database. */
export interface Policies {
  /** The one that holds now: what an owner decided last, else the safe one. */
  of(env: string): Policy;
  /** Keeps a policy; it holds from the moment that it is kept. */
  set(env: string, policy: Policy): Promise<void>;
  /** Tells `listener` the environment of each change, until the answer is called. */
  subscribe(listener: (env: string) => void): () => void;
}

/** Reads the policies of `db`. One that cannot be read counts as the safe one, which allows least. */
export async function createPolicies(db: Db): Promise<Policies> {
  const policies = new Map<string, Policy>();
  const listeners = new Set<(env: string) => void>();
  for (const row of await db.selectFrom('policy').select(['env', 'policy']).execute()) {
    const policy = Policy.safeParse(parseJson(row.policy));
    if (policy.success) policies.set(row.env, policy.data);
    else log.error('a policy cannot be read; the safe one holds', { env: row.env });
  }
  return {
    of: (env) => policies.get(env) ?? safePolicy,
    async set(env, policy) {
      const row = { env, policy: JSON.stringify(policy), changed_at: new Date().toISOString() };
      await db
        .insertInto('policy')
        .values(row)
        .onConflict((conflict) => conflict.column('env').doUpdateSet(row))
        .execute();
      policies.set(env, policy);
      for (const listener of listeners) listener(env);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
