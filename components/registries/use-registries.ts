'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { registries } from '@/lib/client/registries';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import type { Problem } from '@/lib/contract/problem';

const noRows: readonly RegistryRow[] = [];

/** The list of registries; null until it came. `found`: why nothing could be found in Docker's own configuration. */
export function useRegistries() {
  const env = useEnv();
  const client = useQueryClient();
  const queryKey = ['registries', env] as const;
  const { data, error } = useQuery({ queryKey, queryFn: ({ signal }) => registries.list(env, signal), gcTime: 0 });
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: ['registries', env], exact: true }),
    [client, env],
  );
  const problem: Problem | null = error instanceof ApiError ? error.problem : null;
  return {
    rows: data?.registries ?? noRows,
    loaded: data !== undefined,
    found: data?.problem ?? null,
    problem,
    refresh,
  };
}
