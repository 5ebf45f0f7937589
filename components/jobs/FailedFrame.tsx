'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Job } from '@/lib/contract/jobs';
import { RelativeTime } from '../ui/Time';

/** A job that failed: a plain sentence why and when, and under it the words, the advice and the buttons of its kind. */
export function FailedFrame({ job, children }: { job: Job; children: ReactNode }) {
  const t = useTranslations('jobs');
  const tProblem = useTranslations('problem');
  return (
    <>
      <p className="job-m">
        <span className="badw">{t('state.failed')}</span>
        <span className="mid">{tProblem(`${job.error?.code ?? 'internal'}.says`)}</span>
        {job.endedAt ? <RelativeTime at={job.endedAt} /> : null}
      </p>
      <div className="fail">{children}</div>
    </>
  );
}
