'use client';

import { useState } from 'react';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import { ApiError } from '@/lib/client/api';
import { useJobActions } from '@/lib/client/jobs/use-job-actions';
import { usePull } from '@/lib/client/jobs/use-pull';
import { tryPrefix } from './prefixes';

/** The calls of one job's buttons: whether one is under way, and the problem of the last. */
export function useJobCalls(job: Job) {
  const actions = useJobActions();
  const startPull = usePull();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const call = async (action: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    cancel: () => void call(() => actions.cancel(job.id)),
    retry: () => void call(() => actions.retry(job.id)),
    pull: (reference: string, prefix?: string) =>
      void call(async () => {
        const { id } = await startPull(reference);
        if (prefix) tryPrefix(prefix, id);
      }),
  };
}
