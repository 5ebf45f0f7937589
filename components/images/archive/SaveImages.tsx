'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { saveImages } from '@/lib/client/archives/calls';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import { savedName } from '@/lib/contract/archives/names';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { Checkbox } from '@/components/ui/Checkbox';
import { CommandLine } from '@/components/ui/CommandLine';
import { FormDialog } from '@/components/ui/FormDialog';
import { ImageReference } from '@/components/ui/ImageReference';
import { useToast } from '@/components/ui/toast-context';

/** Asks how images are to be saved, names them, and has the browser save them as one archive. */
export function SaveImages({ references, onClose }: { references: readonly string[]; onClose: () => void }) {
  const t = useTranslations('archives.save');
  const env = useEnv();
  const toast = useToast();
  const { run, busy, problem } = useCall();
  const [gzip, setGzip] = useState(false);
  const file = savedName(references);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(() => saveImages(env, { references: [...references], gzip })))) return;
    toast({ title: t('begun', { file: gzip ? `${file}.gz` : file }), body: t('wait') });
    onClose();
  };
  return (
    <FormDialog
      title={t('title', { count: references.length })}
      description={t('body')}
      action={t('do')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => void submit(event)}
    >
      <ul className="arch-l">
        {references.map((reference) => (
          <li key={reference}>
            <ImageReference reference={reference} />
          </li>
        ))}
      </ul>
      <Checkbox label={t('gzip')} showLabel checked={gzip} onCheckedChange={setGzip} />
      <CommandLine command={dockerCommand('image.save', { references, file })} />
      {gzip ? <CommandLine command={`gzip ${file}`} /> : null}
    </FormDialog>
  );
}
