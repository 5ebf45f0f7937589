'use client';

import { useMemo } from 'react';
import type { Job } from '@/lib/contract/jobs';
import { api, envPath } from '../api';
import { useJobsState } from './context';

/** What a person can do to jobs. Each throws `ApiError`. */
export interface JobActions {
  cancel(id: string): Promise<void>;
  retry(id: string): Promise<void>;
  clearEnded(): Promise<void>;
}

export function useJobActions(): JobActions {
  const { env, put } = useJobsState();
  return useMemo(
    () => ({
      cancel: async (id) => put(await api<Job>('POST', envPath(env, 'jobs', id, 'cancel'))),
      retry: async (id) => put(await api<Job>('POST', envPath(env, 'jobs', id, 'retry'))),
      clearEnded: () => api<void>('DELETE', envPath(env, 'jobs')),
    }),
    [env, put],
  );
}
