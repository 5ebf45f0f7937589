'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/contract/jobs';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { runHref } from '../run/href';
import { Button } from '../ui/Button';
import { ImageReference } from '../ui/ImageReference';
import { Mark, type MarkKind } from '../ui/Mark';
import { ProblemPanel } from '../ui/ProblemPanel';
import { ArchiveJob, isArchive } from './ArchiveJob';
import { EndedJob } from './EndedJob';
import { FailedJob } from './FailedJob';
import { FailedPush } from './FailedPush';
import { JobCommands } from './JobCommands';
import { PruneProgress } from './PruneProgress';
import { RunningJob } from './RunningJob';
import { SourceList } from './SourceList';
import { StepList } from './StepList';
import { useJobCalls } from './use-job-calls';

const marks: Record<Job['state'], MarkKind> = {
  running: 'pulling',
  done: 'done',
  failed: 'failed',
  cancelled: 'exited',
  interrupted: 'paused',
};

/** One job, from its first byte to its end: the same shape in the tray, the tutorial and on a phone. */
export function JobCard({ job }: { job: Job }) {
  const t = useTranslations('jobs');
  const env = useEnv();
  const prunes = job.kind === 'image.prune';
  const archive = isArchive(job);
  const { cancel, retry, pull, busy, problem } = useJobCalls(job);
  const [mayCancel, mayRetry, mayRun] = [useMay('job.cancel'), useMay('job.retry'), useMay('container.create')];
  return (
    <article
      className="job"
      aria-label={t('label', {
        reference: titleOf(job, t),
        state: t(job.queued ? 'state.queued' : `state.${job.state}`),
      })}
    >
      <div className="job-h">
        <Mark kind={job.queued ? 'created' : marks[job.state]} />
        {job.kind === 'image.push' ? <span className="dim">{t('push.label')}</span> : null}
        {job.kind === 'container.recreate' || prunes || archive ? (
          <b>{prunes ? `${t('prune.label')}: ${titleOf(job, t)}` : job.subject}</b>
        ) : (
          <ImageReference reference={job.subject} />
        )}
        {job.state === 'running' && mayCancel ? (
          <Button size="xs" disabled={busy} onClick={cancel}>
            {t('cancel')}
          </Button>
        ) : null}
        {(job.state === 'cancelled' || job.state === 'interrupted') && mayRetry && !archive ? (
          <Button size="xs" disabled={busy} onClick={retry}>
            {t('retry')}
          </Button>
        ) : null}
        {job.state === 'done' && job.kind === 'image.pull' && mayRun ? (
          <Button size="xs" href={runHref(env, { image: job.subject })} icon={<Play className="i s" aria-hidden />}>
            {t('run')}
          </Button>
        ) : null}
        {job.state === 'done' && job.result ? (
          <Button size="xs" href={`/environments/${encodeURIComponent(env)}/containers/${job.result.containerId}`}>
            {t('open')}
          </Button>
        ) : null}
      </div>
      {job.steps ? <StepList steps={job.steps} /> : null}
      {prunes ? <PruneProgress job={job} /> : null}
      {archive ? <ArchiveJob job={job} /> : null}
      {job.state === 'running' && isPulling(job) ? <RunningJob job={job} /> : null}
      {job.state === 'failed' && !archive ? (
        job.kind === 'image.push' ? (
          <FailedPush job={job} retry={retry} />
        ) : (
          <FailedJob job={job} retry={retry} pull={pull} />
        )
      ) : null}
      {job.state !== 'running' && job.state !== 'failed' && !prunes && !archive ? <EndedJob job={job} /> : null}
      {job.sources ? <SourceList sources={job.sources} origin={job.origin} /> : null}
      <JobCommands commands={job.commands} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </article>
  );
}

/** Of a recreation the bar of its pull is shown only while it lasts. */
function isPulling({ kind, steps, progress }: Job): boolean {
  if (kind === 'image.prune' || kind === 'image.load' || kind === 'image.import') return false;
  if (kind !== 'container.recreate') return true;
  return progress !== null && steps?.find(({ name }) => name === 'image')?.state === 'running';
}

/** A prune is about no image of its own. */
function titleOf({ kind, subject }: Job, t: ReturnType<typeof useTranslations<'jobs'>>): string {
  if (kind !== 'image.prune') return subject;
  return t(subject === 'unused' ? 'prune.unused' : 'prune.dangling');
}
