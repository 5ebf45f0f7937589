'use client';

import { useTranslations } from 'next-intl';
import type { ImageRow } from '@/lib/contract/images';
import { quoteWords, splitWords, wantsShell } from '@/lib/contract/run/words';
import { ImageField } from './ImageField';
import { Modes } from './Modes';
import { useNote, useRunFacts } from './run-context';
import { RunField } from './RunField';
import { useRun } from './use-run-form';

/** The few fields that most runs need. */
export function Basics({ images }: { images: readonly ImageRow[] | null }) {
  const t = useTranslations('run');
  const { watch } = useRun();
  const { containers, config } = useRunFacts();
  const name = watch('name');
  const command = watch('command');
  const { message } = useNote('name');
  const taken = containers?.some((row) => row.name === name) ?? false;
  const nameHint = () => {
    if (name === '') return t('name.chosen');
    if (message) return null;
    return taken ? <b className="text-bad">{t('name.taken')}</b> : t('name.free');
  };
  const own = config?.command.length ? quoteWords(config.command) : t('command.placeholder');
  return (
    <div className="run-base">
      <ImageField images={images} />
      <div className="run-two">
        <RunField name="name" label={t('name.label')} hint={nameHint()} />
        <RunField
          name="command"
          label={t('command.label')}
          hint={command.trim() === '' ? t('command.own') : null}
          placeholder={own}
          help={wantsShell(splitWords(command) ?? []) ? t('command.noShell') : null}
        />
      </div>
      <Modes />
    </div>
  );
}
