'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import type { Policy } from '@/lib/contract/policy/policy';
import type { BeyondPolicy } from '@/lib/contract/policy/violation';
import type { Problem } from '@/lib/contract/problem';

const problemOf = (error: unknown): Problem | null => (error instanceof ApiError ? error.problem : null);

/** The policy of the environment as it is kept. */
export function usePolicy() {
  const env = useEnv();
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['policy', env],
    queryFn: ({ signal }) => api<Policy>('GET', envPath(env, 'policy'), undefined, signal),
  });
  return {
    policy: data,
    problem: problemOf(error),
    /** Keeps `policy` and answers it as it is kept, paths in their normal form; throws `ApiError`. The containers beyond it are looked for anew. */
    async save(policy: Policy) {
      const kept = await api<Policy>('PUT', envPath(env, 'policy'), policy);
      client.setQueryData(['policy', env], kept);
      void client.invalidateQueries({ queryKey: ['policy', env, 'beyond'] });
      return kept;
    },
  };
}

/** The containers that the kept policy does not allow. Undefined while the engine is asked for each. */
export function useBeyond() {
  const env = useEnv();
  const { data, error, isFetching } = useQuery({
    queryKey: ['policy', env, 'beyond'],
    queryFn: ({ signal }) => api<BeyondPolicy[]>('GET', envPath(env, 'policy', 'containers'), undefined, signal),
  });
  return { beyond: isFetching ? undefined : data, problem: problemOf(error) };
}
