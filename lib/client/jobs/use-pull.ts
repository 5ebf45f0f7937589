'use client';

import { useCallback } from 'react';
import type { PullRequest } from '@/lib/contract/images';
import type { Job } from '@/lib/contract/jobs';
import { api, envPath } from '../api';
import { useJobsState } from './context';

/** `pull(reference, platform)` starts a pull or joins the running one, and answers its job. Throws `ApiError`. */
export function usePull(): (reference: string, platform?: string) => Promise<Job> {
  const { env, put } = useJobsState();
  return useCallback(
    async (reference, platform) => {
      const body: PullRequest = { reference, ...(platform ? { platform } : {}) };
      const job = await api<Job>('POST', envPath(env, 'images', 'pull'), body);
      put(job);
      return job;
    },
    [env, put],
  );
}
