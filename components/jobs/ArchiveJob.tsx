'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Job } from '@/lib/contract/jobs';
import { useEnv } from '@/lib/client/env';
import { useImages } from '@/lib/client/live/hooks';
import { imageHref } from '../images/names';
import { formatBytes } from '../ui/format';
import { ImageReference } from '../ui/ImageReference';
import { ProgressBar } from '../ui/ProgressBar';
import { RelativeTime } from '../ui/Time';
import { LayerList } from './LayerList';
import { TimeLeft } from './TimeLeft';

/** Whether a job is the upload of an archive, which cannot be tried again: the archive is not here any more. */
export function isArchive({ kind }: Job): boolean {
  return kind === 'image.load' || kind === 'image.import';
}

/** A load or an import: how much has come, what the engine does with it, what is there in the end, or why not. */
export function ArchiveJob({ job }: { job: Job }) {
  if (job.state === 'running') return <Coming job={job} />;
  if (job.state === 'done') return <Loaded job={job} />;
  return <NotLoaded job={job} />;
}

function Coming({ job: { progress, subject } }: { job: Job }) {
  const t = useTranslations('archives.job');
  const tJobs = useTranslations('jobs');
  if (!progress) return null;
  const { downloaded, total, totalKnown, extracted, layers, speed, secondsLeft } = progress;
  const all = totalKnown && total > 0;
  const sent = layers.length > 0 || (all && downloaded >= total);
  const shown = sent ? extracted : downloaded;
  return (
    <>
      <ProgressBar
        value={all ? downloaded / total : sent ? 1 : null}
        done={total > 0 ? extracted / total : 0}
        label={t('sending', { file: subject })}
      />
      <p className="job-m num">
        {all ? <b>{tJobs('percent', { percent: Math.floor((shown / total) * 100) })}</b> : null}
        <span>
          {all ? tJobs('bytesOf', { bytes: formatBytes(shown), total: formatBytes(total) }) : formatBytes(downloaded)}
        </span>
        {sent ? <span>{t('unpacking')}</span> : null}
        {speed === null ? null : <span>{tJobs('speed', { speed: formatBytes(speed) })}</span>}
        {secondsLeft ? <TimeLeft seconds={secondsLeft} /> : null}
      </p>
      {layers.length ? <LayerList layers={layers} /> : null}
      {sent ? null : <p className="job-n">{t('stay')}</p>}
    </>
  );
}

function Loaded({ job: { kind, progress, loaded, endedAt } }: { job: Job }) {
  const t = useTranslations('archives.job');
  return (
    <>
      <p className="job-m num">
        <span className="mid">{t(kind === 'image.load' ? 'loaded' : 'imported')}</span>
        {progress ? <span>{formatBytes(progress.total)}</span> : null}
        {endedAt ? <RelativeTime at={endedAt} /> : null}
      </p>
      <ul className="arch-l">
        {loaded?.images.map((image) => (
          <li key={image}>
            <ImageLink image={image} />
          </li>
        ))}
      </ul>
      {loaded?.said.map((said) => (
        <p key={said} className="words">
          {said}
        </p>
      ))}
    </>
  );
}

function ImageLink({ image }: { image: string }) {
  const env = useEnv();
  const row = useImages()?.find(({ id, tags }) => id === image || tags.includes(image));
  const shown = <ImageReference reference={image.startsWith('sha256:') ? image.slice(7, 19) : image} />;
  return row ? <Link href={imageHref(env, row.id)}>{shown}</Link> : shown;
}

function NotLoaded({ job: { state, progress, error, endedAt } }: { job: Job }) {
  const t = useTranslations('archives.job');
  const tJobs = useTranslations('jobs');
  const tProblem = useTranslations('problem');
  const code = error?.code ?? 'internal';
  const whole = progress !== null && progress.totalKnown && progress.downloaded >= progress.total;
  return (
    <>
      <p className="job-m">
        <span className={state === 'failed' ? 'badw' : undefined}>{tJobs(`state.${state}`)}</span>
        {state === 'failed' ? <span className="mid">{tProblem(`${code}.says`)}</span> : null}
        {endedAt ? <RelativeTime at={endedAt} /> : null}
      </p>
      {state === 'failed' ? (
        <div className="fail">
          {error?.detail ? <p className="words">{error.detail}</p> : null}
          <p className="next">{tProblem(`${code}.next`)}</p>
        </div>
      ) : (
        <p className="job-n">{t(whole ? 'wholeCame' : state === 'interrupted' ? 'left' : 'cancelled')}</p>
      )}
      <p className="job-n">{t('again')}</p>
    </>
  );
}
