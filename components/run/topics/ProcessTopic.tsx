'use client';

import { useTranslations } from 'next-intl';
import { quoteWords } from '@/lib/contract/run/words';
import { RunField } from '../RunField';
import { useRunFacts } from '../run-context';

/** What runs and as whom: each left empty is as the image says. */
export function ProcessTopic() {
  const t = useTranslations('run.process');
  const { config } = useRunFacts();
  const fromImage = t('fromImage');
  return (
    <div className="run-two">
      <RunField
        name="entrypoint"
        label={t('entrypoint')}
        help={t('entrypointHelp')}
        placeholder={config?.entrypoint.length ? quoteWords(config.entrypoint) : fromImage}
      />
      <RunField name="user" label={t('user')} help={t('userHelp')} placeholder={config?.user || fromImage} />
      <RunField name="workdir" label={t('workdir')} placeholder={config?.workingDir || fromImage} />
      <RunField name="hostname" label={t('hostname')} placeholder={t('fromId')} />
    </div>
  );
}
