'use client';

import type { Job } from '@/lib/contract/jobs';
import { useJobsState } from './context';

const none: readonly Job[] = [];

/** The jobs of this environment that were not cleared, newest first; empty until the server has told them. */
export function useJobs(): readonly Job[] {
  return useJobsState().jobs ?? none;
}
