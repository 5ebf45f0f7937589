'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useActivity, useContainers, useEngine, useNetworks } from '@/lib/client/live/hooks';
import type { NetworkDetail } from '@/lib/contract/network/detail';
import type { NetworkRow } from '@/lib/contract/networks';
import type { Problem } from '@/lib/contract/problem';

/** One network as its page knows it. */
export interface KnownNetwork {
  /** What was told last; stays when the network is gone. */
  detail: NetworkDetail | undefined;
  row: NetworkRow | undefined;
  gone: boolean;
  problem: Problem | null;
  /** Asks anew: for changes of which no row tells. */
  refresh: () => void;
}

/**
 * Reads a network by full or short id or by name, and again whenever its row changes, or a container of it does: the page
 * follows the engine's events and never polls.
 */
export function useNetwork(env: string, id: string): KnownNetwork {
  const query = useQuery({
    queryKey: ['network', env, id],
    queryFn: ({ signal }) => api<NetworkDetail>('GET', envPath(env, 'networks', id), undefined, signal),
  });
  const { data: detail, refetch } = query;
  const networks = useNetworks();
  // Until it is told, only the address names it: an id first, as the engine reads it.
  const row = detail
    ? networks?.find((one) => one.id === detail.id)
    : (networks?.find((one) => one.id === id || one.name === id) ?? networks?.find((one) => one.id.startsWith(id)));
  const containers = useContainers();
  const ids = row?.containers ?? [];
  // Names, states and addresses of those in it.
  const members = JSON.stringify(
    (containers ?? [])
      .filter((one) => ids.includes(one.id))
      .map(({ id: of, name, state, addresses }) => [of, name, state, addresses]),
  );
  const engine = useEngine()?.state;
  const now = row ? `${JSON.stringify(row)}\n${members}\n${engine}` : '';
  const before = useRef('');
  useEffect(() => {
    if (before.current && before.current !== now) void refetch();
    before.current = now;
  }, [now, refetch]);
  const problem = query.error instanceof ApiError ? query.error.problem : null;
  const destroyed = useActivity().some(
    (one) => one.type === 'network' && one.action === 'destroy' && one.objectId === detail?.id,
  );
  return {
    detail,
    row,
    // One that was made just now is not in the picture yet.
    gone: detail !== undefined && row === undefined && (destroyed || problem?.code === 'not-found'),
    problem,
    refresh: () => void refetch(),
  };
}
