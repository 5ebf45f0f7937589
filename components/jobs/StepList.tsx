'use client';

import { useTranslations } from 'next-intl';
import type { JobStep } from '@/lib/contract/recreate/steps';
import { Mark, type MarkKind } from '../ui/Mark';

const marks: Record<Exclude<JobStep['state'], 'waiting' | 'skipped'>, MarkKind> = {
  running: 'pulling',
  done: 'done',
  failed: 'failed',
};

/** The steps of a recreation: what is done, what is under way, and where it failed. */
export function StepList({ steps }: { steps: readonly JobStep[] }) {
  const t = useTranslations('jobs.step');
  return (
    <ol className="job-steps" aria-label={t('label')}>
      {steps
        .filter(({ state }) => state !== 'skipped')
        .map(({ name, state }) => (
          <li
            key={name}
            className={state === 'waiting' ? 'dim' : undefined}
            aria-current={state === 'running' ? 'step' : undefined}
          >
            {state === 'waiting' || state === 'skipped' ? <Mark kind="created" /> : <Mark kind={marks[state]} />}
            {t(name)}
          </li>
        ))}
    </ol>
  );
}
