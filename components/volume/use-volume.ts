'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useContainers, useEngine, useVolumes } from '@/lib/client/live/hooks';
import type { Problem } from '@/lib/contract/problem';
import type { VolumeDetail } from '@/lib/contract/volume/detail';

/** One volume as its page knows it. */
export interface KnownVolume {
  /** What was told last; stays when the volume is gone. */
  detail: VolumeDetail | undefined;
  gone: boolean;
  problem: Problem | null;
}

/**
 * Reads a volume, and again whenever its row changes, or a container that mounts it does: the page follows the engine's
 * events and never polls.
 */
export function useVolume(env: string, name: string): KnownVolume {
  const query = useQuery({
    queryKey: ['volume', env, name],
    queryFn: ({ signal }) => api<VolumeDetail>('GET', envPath(env, 'volumes', name), undefined, signal),
  });
  const { data: detail, refetch } = query;
  const volumes = useVolumes();
  const row = volumes?.find((one) => one.name === name);
  const containers = useContainers();
  const users = (containers ?? [])
    .filter(({ id }) => row?.containers.includes(id))
    .map((one) => [one.id, one.name, one.state]);
  const engine = useEngine()?.state;
  const now = row ? JSON.stringify([row, users, engine]) : '';
  const before = useRef('');
  useEffect(() => {
    if (before.current && now && before.current !== now) void refetch();
    if (now) before.current = now;
  }, [now, refetch]);
  return {
    detail,
    gone: detail !== undefined && volumes !== null && row === undefined,
    problem: query.error instanceof ApiError ? query.error.problem : null,
  };
}
