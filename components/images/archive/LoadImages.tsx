'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useSend } from '@/lib/client/archives/use-send';
import { useTray } from '@/lib/client/jobs/tray';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { CommandLine } from '@/components/ui/CommandLine';
import { FormDialog } from '@/components/ui/FormDialog';
import { useToast } from '@/components/ui/toast-context';
import { ChooseArchives, type Chosen } from './ChooseArchives';

/** Commands that are shown: `docker load` takes one archive at a time. */
const shownCommands = 3;

/** Takes archives of images and sends them; from then on their jobs tell how they fare. */
export function LoadImages({ onClose }: { onClose: () => void }) {
  const t = useTranslations('archives.load');
  const tProblem = useTranslations('problem');
  const toast = useToast();
  const tray = useTray();
  const send = useSend('load');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const files = chosen.filter(({ good }) => good).map(({ file }) => file);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (files.length === 0) return;
    onClose();
    tray.show();
    const problem = await send(files);
    if (problem) toast({ title: t('failed'), body: tProblem(`${problem.code}.says`), kind: 'bad' });
  };
  return (
    <FormDialog
      title={t('title')}
      description={t('body')}
      action={t('do', { count: files.length })}
      disabled={files.length === 0}
      busy={false}
      problem={null}
      onClose={onClose}
      onSubmit={(event) => void submit(event)}
    >
      <ChooseArchives chosen={chosen} onChoose={setChosen} multiple />
      <p className="dim">{t('stay')}</p>
      {files.slice(0, shownCommands).map(({ name }) => (
        <CommandLine key={name} command={dockerCommand('image.load', { file: name })} />
      ))}
    </FormDialog>
  );
}
