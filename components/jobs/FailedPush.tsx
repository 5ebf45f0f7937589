'use client';

import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/contract/jobs';
import type { ProblemCode } from '@/lib/contract/problem';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { Button } from '../ui/Button';
import { FailedFrame } from './FailedFrame';

const next: Partial<Record<ProblemCode, 'unauthorized' | 'unreachable' | 'notThere'>> = {
  'registry-unauthorized': 'unauthorized',
  'registry-unreachable': 'unreachable',
  'image-not-found': 'notThere',
};

/** Why a push failed: a plain sentence, the engine's own words, and what to do next, with the way to where it is done. */
export function FailedPush({ job, retry }: { job: Job; retry: () => void }) {
  const t = useTranslations('jobs');
  const tProblem = useTranslations('problem');
  const env = useEnv();
  const [mayRetry, mayRead] = [useMay('job.retry'), useMay('registry.read')];
  const code = job.error?.code ?? 'internal';
  const advice = next[code];
  return (
    <FailedFrame job={job}>
      {job.error?.detail ? <p className="words">{job.error.detail}</p> : null}
      <p className="next">{advice ? t(`push.${advice}`) : tProblem(`${code}.next`)}</p>
      <div className="acts">
        {mayRetry ? (
          <Button size="xs" onClick={retry}>
            {t('retry')}
          </Button>
        ) : null}
        {mayRead && advice && advice !== 'notThere' ? (
          <Button size="xs" variant="ghost" href={`/environments/${encodeURIComponent(env)}/registries`}>
            {t('push.registries')}
          </Button>
        ) : null}
      </div>
    </FailedFrame>
  );
}
