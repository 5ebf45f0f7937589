'use client';

import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Job } from '@/lib/contract/jobs';
import type { JobsClientEvents, JobsServerEvents } from '@/lib/contract/sockets';
import { socket } from '../socket';
import { JobsContext } from './context';
import { mergeAnswer, mergeJobs } from './merge';
import { TrayContext } from './tray';
import { useTrayState } from './use-tray-state';

/** Keeps the jobs of `env` in step with the server, and after a broken connection reads them again. */
export function JobsProvider({ env, children }: { env: string; children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly Job[] | null>(null);
  const put = useCallback((job: Job) => setJobs((now) => mergeAnswer(now ?? [], job)), []);
  useEffect(() => {
    const connection = socket<JobsServerEvents, JobsClientEvents>('/jobs');
    const watch = () =>
      connection.emit('watch', { env }, (answer) => {
        if (answer.data) setJobs(mergeJobs([], answer.data));
      });
    const change = (changed: Job[]) => setJobs((now) => mergeJobs(now ?? [], changed));
    const drop = (ids: string[]) => setJobs((now) => now && now.filter((job) => !ids.includes(job.id)));
    connection.on('connect', watch).on('jobs', change).on('gone', drop);
    if (connection.connected) watch();
    return () => void connection.off('connect', watch).off('jobs', change).off('gone', drop);
  }, [env]);
  const state = useMemo(() => ({ env, jobs, put }), [env, jobs, put]);
  const tray = useTrayState();
  return (
    <JobsContext value={state}>
      <TrayContext value={tray}>{children}</TrayContext>
    </JobsContext>
  );
}
