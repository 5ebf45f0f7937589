'use client';

import { useTranslations } from 'next-intl';
import { RowNotes } from '../RowNotes';
import { RunField } from '../RunField';
import { useRun } from '../use-run-form';

const policies = ['no', 'on-failure', 'unless-stopped', 'always'] as const;

/** When the engine starts the container again. */
export function RestartTopic() {
  const t = useTranslations('run.restart');
  const { register, watch } = useRun();
  const policy = watch('restart.policy');
  return (
    <>
      <fieldset className="run-seg">
        <legend className="sr">{t('label')}</legend>
        {policies.map((value) => (
          <label key={value}>
            <input type="radio" value={value} {...register('restart.policy', { deps: ['remove'] })} />
            <span>{t(value)}</span>
          </label>
        ))}
      </fieldset>
      <p className="help">{t(`help.${policy}`)}</p>
      {policy === 'on-failure' ? (
        <div className="run-quarter">
          <RunField name="restart.retries" label={t('retries')} placeholder={t('noLimit')} />
        </div>
      ) : null}
      <RowNotes paths={['restart.policy']} />
    </>
  );
}
