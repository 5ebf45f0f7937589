'use client';

import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/contract/jobs';
import { formatBytes } from '../ui/format';
import { ProgressBar } from '../ui/ProgressBar';
import { figuresOf } from './figures';
import { LayerList } from './LayerList';
import { TimeLeft } from './TimeLeft';

/** The bar, the figures and the layers of a job under way. */
export function RunningJob({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const { progress } = job;
  const pushes = job.kind === 'image.push';
  if (job.queued) return <p className="job-m">{t('queued')}</p>;
  const { phase, value, done, percent } = figuresOf(progress);
  const shown = phase === 'extracting' ? (progress?.extracted ?? 0) : (progress?.downloaded ?? 0);
  return (
    <>
      <ProgressBar
        value={value}
        done={done}
        label={t(pushes ? 'push.pushing' : 'pulling', { reference: job.subject })}
      />
      <p className="job-m num">
        {percent === null ? null : <b>{t('percent', { percent })}</b>}
        {progress && progress.total > 0 ? (
          <span>
            {t(progress.totalKnown ? 'bytesOf' : 'bytesOfAtLeast', {
              bytes: formatBytes(shown),
              total: formatBytes(progress.total),
            })}
          </span>
        ) : (
          <span>{t(pushes ? 'push.asking' : job.kind === 'container.run' && !progress ? 'starting' : 'asking')}</span>
        )}
        {phase === 'extracting' && progress && !pushes ? <span>{t('unpacking')}</span> : null}
        {progress?.speed !== null && progress?.speed !== undefined ? (
          <span>{t('speed', { speed: formatBytes(progress.speed) })}</span>
        ) : null}
        {progress?.secondsLeft ? <TimeLeft seconds={progress.secondsLeft} /> : null}
      </p>
      {progress?.layers.length ? <LayerList layers={progress.layers} /> : null}
    </>
  );
}
