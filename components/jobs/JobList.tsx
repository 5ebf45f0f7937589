'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import { ApiError } from '@/lib/client/api';
import { useJobs } from '@/lib/client/jobs/hooks';
import { useJobActions } from '@/lib/client/jobs/use-job-actions';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { JobCard } from './JobCard';

/** Every job of the environment, newest first, and how many ended how. Not `titled`: what holds it says so already. */
export function JobList({ titled }: { titled: boolean }) {
  const t = useTranslations('jobs');
  const jobs = useJobs();
  const { clearEnded } = useJobActions();
  const [problem, setProblem] = useState<Problem | null>(null);
  const clear = async () => {
    setProblem(null);
    try {
      await clearEnded();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.problem);
    }
  };
  const ended = jobs.some((job) => job.state !== 'running');
  return (
    <section aria-labelledby="jobs-heading">
      <div className="jobs-h">
        <h2 id="jobs-heading" className={titled ? undefined : 'sr'}>
          {t('title')}
        </h2>
        <Counts jobs={jobs} />
        {ended ? (
          <May operation="job.clear">
            <Button variant="ghost" size="xs" onClick={() => void clear()}>
              {t('clearEnded')}
            </Button>
          </May>
        ) : null}
      </div>
      {problem ? <ProblemPanel problem={problem} /> : null}
      {jobs.length === 0 ? <p className="jobs-none">{t('none')}</p> : null}
      <ol className="jobs">
        {jobs.map((job) => (
          <li key={job.id}>
            <JobCard job={job} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const states: readonly Job['state'][] = ['running', 'done', 'failed', 'cancelled', 'interrupted'];

function Counts({ jobs }: { jobs: readonly Job[] }) {
  const t = useTranslations('jobs.counts');
  const said = states
    .map((state) => ({ state, count: jobs.filter((job) => job.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(state, { count }));
  return <span className="dim">{said.join(t('separator'))}</span>;
}
