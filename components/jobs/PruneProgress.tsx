'use client';

import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/contract/jobs';
import { formatBytes } from '../ui/format';
import { ProgressBar } from '../ui/ProgressBar';
import { RelativeTime } from '../ui/Time';

/** How far a prune of images is, or what it came to: how many went, how much at most came free, and which stay and why. */
export function PruneProgress({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const tProblem = useTranslations('problem');
  const { pruned, state } = job;
  if (state === 'failed') return null;
  const tried = pruned ? pruned.removed + pruned.failed : 0;
  const total = pruned?.total ?? 0;
  return (
    <>
      {state === 'running' ? (
        <ProgressBar value={total ? tried / total : null} done={total ? tried / total : 0} label={t('prune.bar')} />
      ) : null}
      <p className="job-m num">
        {state === 'running' ? (
          <b>{t('prune.running', { done: tried, total })}</b>
        ) : (
          <span className={state === 'done' ? 'mid' : undefined}>
            {state !== 'done'
              ? t(`state.${state}`)
              : total === 0
                ? t('prune.nothing')
                : t('prune.done', { count: pruned?.removed ?? 0 })}
          </span>
        )}
        {pruned?.removed ? <span>{t('prune.bytes', { bytes: formatBytes(pruned.bytes) })}</span> : null}
        {pruned?.failed ? <span className="badw">{t('prune.stay', { count: pruned.failed })}</span> : null}
        {job.endedAt ? <RelativeTime at={job.endedAt} /> : null}
      </p>
      {state === 'cancelled' || state === 'interrupted' ? <p className="job-n">{t('prune.cancelled')}</p> : null}
      {pruned?.failures.length ? (
        <ul className="job-stay">
          {pruned.failures.map(({ id, name, problem }) => (
            <li key={id}>
              <code>{name}</code> <span>{tProblem(`${problem.code}.says`)}</span>
              {problem.detail ? <p className="words">{problem.detail}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
