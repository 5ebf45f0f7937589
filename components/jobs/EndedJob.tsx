'use client';

import { useTranslations } from 'next-intl';
import type { Job, PullProgress } from '@/lib/contract/jobs';
import { CopyButton } from '../ui/CopyButton';
import { formatBytes, spanOf } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import { isRestored } from './FailedJob';

/** What a job that did not fail came to: newer or up to date, bytes and time, layers, digest. */
export function EndedJob({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const { progress, state } = job;
  const pushes = job.kind === 'image.push';
  const outcome = state === 'done' && (pushes || job.kind === 'image.pull') ? progress?.outcome : null;
  const recreated = job.kind === 'container.recreate' && state === 'done';
  const replaced = job.steps?.some(({ name, state: of }) => name === 'remove' && of === 'done');
  const said = outcome
    ? t(`outcome.${outcome}`)
    : recreated
      ? t(replaced ? 'recreated' : 'unchanged')
      : job.result
        ? t('started')
        : t(`state.${state}`);
  return (
    <>
      <p className="job-m num">
        <span className={state === 'done' ? 'mid' : undefined}>{said}</span>
        {state === 'done' && progress?.total ? <Taken job={job} progress={progress} /> : null}
        {state === 'done' && progress?.layers.length ? <LayerCount progress={progress} pushes={pushes} /> : null}
        {job.endedAt ? <RelativeTime at={job.endedAt} /> : null}
      </p>
      {job.kind === 'container.recreate' ? (
        isRestored(job) ? (
          <p className="job-n">{t(state === 'interrupted' ? 'cutOff' : 'restored')}</p>
        ) : null
      ) : pushes ? (
        state === 'done' ? null : (
          <p className="job-n">{t('push.cancelled')}</p>
        )
      ) : state === 'interrupted' || (state === 'cancelled' && progress?.downloaded) ? (
        <p className="job-n">{t(`note.${state}`)}</p>
      ) : null}
      {state === 'done' && progress?.digest ? (
        <p className="job-d">
          <code title={progress.digest}>{progress.digest}</code>
          <CopyButton text={progress.digest} label={t('copyDigest')} />
        </p>
      ) : null}
      {state === 'done' && progress?.lastLine.startsWith('WARNING') ? (
        <p className="words">{progress.lastLine}</p>
      ) : null}
    </>
  );
}

function Taken({ job, progress }: { job: Job; progress: PullProgress }) {
  const t = useTranslations('jobs');
  const tUi = useTranslations('ui');
  const ms = job.endedAt ? Date.parse(job.endedAt) - Date.parse(job.createdAt) : 0;
  const span = spanOf(Math.max(1000, ms))
    .map((part) => tUi(`unit.${part.unit}`, { count: part.count }))
    .join(' ');
  return <span>{t('taken', { bytes: formatBytes(progress.total), span })}</span>;
}

function LayerCount({ progress, pushes }: { progress: PullProgress; pushes: boolean }) {
  const t = useTranslations('jobs');
  const there = progress.layers.filter(({ state }) => state === 'exists' || state === 'mounted').length;
  return <span>{t(pushes ? 'push.layerCount' : 'layerCount', { count: progress.layers.length, there })}</span>;
}
