'use client';

import { ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useJobs } from '@/lib/client/jobs/hooks';
import { useTray } from '@/lib/client/jobs/tray';
import { ImageReference } from '../ui/ImageReference';
import { Mark } from '../ui/Mark';
import { ProgressBar } from '../ui/ProgressBar';
import { figuresOf } from './figures';
import { TimeLeft } from './TimeLeft';

/** On a phone: a strip above the navigation with the job under way; it opens the tray. */
export function JobPeek() {
  const t = useTranslations('jobs');
  const tray = useTray();
  const job = useJobs().find(({ state, queued, kind }) => state === 'running' && !queued && kind !== 'image.prune');
  if (!job) return null;
  const { value, done, percent } = figuresOf(job.progress);
  return (
    <button type="button" className="peek only-s" onClick={() => tray.show()}>
      <Mark kind="pulling" />
      <ImageReference reference={job.subject} />
      <span className="num mid">
        {percent === null ? null : t('percent', { percent })}{' '}
        {job.progress?.secondsLeft ? <TimeLeft seconds={job.progress.secondsLeft} /> : null}
      </span>
      <ChevronUp className="i s" aria-hidden />
      <ProgressBar
        value={value}
        done={done}
        label={t(job.kind === 'image.push' ? 'push.pushing' : 'pulling', { reference: job.subject })}
      />
    </button>
  );
}
