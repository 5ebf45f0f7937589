'use client';

import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/contract/jobs';
import { dockerHub, parseReference } from '@/lib/contract/reference';
import { useMay } from '@/lib/client/session-facts';
import { Button } from '../ui/Button';
import { useBrokenRules } from '../ui/use-broken-rules';
import { FailedFrame } from './FailedFrame';
import { MirrorOffer } from './MirrorOffer';
import { onDockerHub, otherSpelling } from './other-sources';

interface FailedJobProps {
  job: Job;
  retry: () => void;
  /** `prefix`: the mirror's, when it goes through one. */
  pull: (reference: string, prefix?: string) => void;
}

/** Why a job failed: a plain sentence, the engine's own words, what to do next, and the buttons that do it. */
export function FailedJob({ job, retry, pull }: FailedJobProps) {
  const t = useTranslations('jobs');
  const tProblem = useTranslations('problem');
  const brokenRules = useBrokenRules();
  const parsed = parseReference(job.subject);
  const reference = job.kind !== 'container.recreate' && parsed.fault === undefined ? parsed.reference : null;
  const code = job.error?.code ?? 'internal';
  const away = code === 'registry-unreachable' || code === 'registry-rate-limit';
  const isHub = reference?.registry === dockerHub;
  // What is said of Docker Hub and its mirrors is no help with another registry.
  const next = away && reference && !isHub ? (`${code}.elsewhere` as const) : (`${code}.next` as const);
  const others = [
    ...(reference && code === 'image-not-found' ? [otherSpelling(reference)] : []),
    ...(reference && away ? [onDockerHub(reference)] : []),
  ].filter((other) => other !== null);
  const [mayPull, mayRetry] = [useMay('image.pull'), useMay('job.retry')];
  const isPull = mayPull && job.kind === 'image.pull';
  return (
    <FailedFrame job={job}>
      {brokenRules(job.error).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {job.error?.detail ? <p className="words">{job.error.detail}</p> : null}
      <p className="next">
        {tProblem(next)} {job.progress?.downloaded && code !== 'no-space' ? t('note.failed') : null}
      </p>
      {isRestored(job) ? <p className="next">{t('restored')}</p> : null}
      {isPull && isHub && (away || code === 'registry-engine-trust') ? (
        <MirrorOffer reference={reference} pull={pull} />
      ) : null}
      <div className="acts">
        {isPull
          ? others.map((other) => (
              <Button key={other} size="xs" onClick={() => pull(other)}>
                {t('pullOther', { reference: other })}
              </Button>
            ))
          : null}
        {mayRetry ? (
          <Button size="xs" variant={others.length ? 'ghost' : 'default'} onClick={retry}>
            {t('retry')}
          </Button>
        ) : null}
      </div>
    </FailedFrame>
  );
}

/** Whether the container that was to be replaced is there as before. */
export function isRestored({ steps }: Job): boolean {
  return steps?.some(({ name, state }) => name === 'restore' && state === 'done') ?? false;
}
