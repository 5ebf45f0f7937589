'use client';

import { ListTodo } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useJobs } from '@/lib/client/jobs/hooks';
import { useTray } from '@/lib/client/jobs/tray';
import { figuresOf } from './figures';
import { useJobToasts } from './use-job-toasts';
import { useKeptPrefixes } from './use-kept-prefixes';

/** Circumference of the ring: 2π × 6. */
const around = 37.7;
const JobsTray = dynamic(() => import('./JobsTray').then((module) => module.JobsTray), { ssr: false });

/** The jobs in the top bar: how many run and how far they are; opens the tray with the pull box and every job. */
export function JobsButton() {
  const t = useTranslations('jobs');
  const tray = useTray();
  const running = useJobs().filter((job) => job.state === 'running');
  const [wanted, setWanted] = useState(false);
  if (tray.open && !wanted) setWanted(true);
  useJobToasts(tray.open);
  useKeptPrefixes();
  const figures = running.map((job) => figuresOf(job.progress));
  const value = figures.reduce((sum, one) => sum + (one.value ?? 0), 0) / Math.max(1, figures.length);
  const percents = figures.flatMap((one) => (one.percent === null ? [] : [one.percent]));
  const percent =
    percents.length === figures.length ? Math.round(percents.reduce((a, b) => a + b, 0) / percents.length) : 0;
  return (
    <>
      <button
        type="button"
        className="jobs-btn"
        aria-expanded={tray.open}
        onClick={() => (tray.open ? tray.hide() : tray.show())}
      >
        {running.length ? <Ring value={value} /> : <ListTodo className="i" aria-hidden />}
        {running.length ? (
          <>
            <span className="not-s">{t('running', { count: running.length })}</span>
            <span className="only-s sr">{t('running', { count: running.length })}</span>
            {percent ? <span className="dim num">{t('percent', { percent })}</span> : null}
          </>
        ) : (
          <>
            <span className="not-s">{t('title')}</span>
            <span className="only-s sr">{t('title')}</span>
          </>
        )}
      </button>
      {wanted ? <JobsTray /> : null}
    </>
  );
}

function Ring({ value }: { value: number }) {
  return (
    <svg className="ringbar" viewBox="0 0 16 16" aria-hidden>
      <circle className="t" cx="8" cy="8" r="6" />
      {value > 0 ? <circle className="v" cx="8" cy="8" r="6" strokeDasharray={`${value * around} ${around}`} /> : null}
    </svg>
  );
}
