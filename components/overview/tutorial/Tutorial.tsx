'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { useJobs } from '@/lib/client/jobs/hooks';
import { StandInNotice } from '../StandInNotice';
import { EngineFacts } from './EngineFacts';
import { Finished } from './Finished';
import { pictureUse } from './picture-use';
import { steps } from './progress';
import { StepList } from './StepList';
import { TutorialPicture } from './TutorialPicture';
import type { TutorialControl } from './use-tutorial';

/** The tutorial: what talks to what, then the steps, each done by the real buttons. */
export function Tutorial({ tutorial }: { tutorial: TutorialControl }) {
  const t = useTranslations('overview.tutorial');
  const { progress, picture, finished } = tutorial;
  const pulling = useJobs().some((job) => job.kind === 'image.pull' && job.state === 'running');
  const running = picture.containers.some((row) => row.state === 'running' && progress.containers.includes(row.id));
  return (
    <div className="zero">
      <div className="zin">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <StandInNotice />
        <TutorialPicture
          use={pictureUse(progress, { pulling, running })}
          images={picture.images.length}
          containers={picture.containers.length}
        />
        {finished ? <Finished onLeave={tutorial.dismiss} /> : null}
        <StepList tutorial={tutorial} />
        <footer className="zfoot">
          <span className="dim num">{t('progress', { done: progress.done.length, total: steps.length })}</span>
          <Button size="sm" variant="ghost" onClick={tutorial.startOver}>
            {t('again')}
          </Button>
          <Button size="sm" variant="ghost" onClick={tutorial.dismiss}>
            {t('dismiss')}
          </Button>
        </footer>
      </div>
      <EngineFacts />
    </div>
  );
}
