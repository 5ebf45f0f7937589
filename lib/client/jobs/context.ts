'use client';

import { createContext, useContext } from 'react';
import type { Job } from '@/lib/contract/jobs';

/** The jobs of an environment, newest first; null until the first answer. `put` shows one before the socket tells it. */
export interface JobsState {
  env: string;
  jobs: readonly Job[] | null;
  put(job: Job): void;
}
export const JobsContext = createContext<JobsState | null>(null);

/** Throws outside of <JobsProvider>. */
export function useJobsState(): JobsState {
  const state = useContext(JobsContext);
  if (!state) throw new Error('Jobs need <JobsProvider> around them.');
  return state;
}
