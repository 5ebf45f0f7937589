'use client';

import { useCallback } from 'react';
import type { PullRequest } from '@/lib/contract/images';
import type { Job } from '@/lib/contract/jobs';
import { api, envPath } from '../api';
import { useJobsState } from './context';

/** `pull(reference)` starts a pull or joins the running one, and answers its job. Throws `ApiError`. */
export function usePull(): (reference: string) => Promise<Job> {
  const { env, put } = useJobsState();
  return useCallback(
    async (reference) => {
      const body: PullRequest = { reference };
      const job = await api<Job>('POST', envPath(env, 'images', 'pull'), body);
      put(job);
      return job;
    },
    [env, put],
  );
}
