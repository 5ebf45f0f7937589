'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useSend } from '@/lib/client/archives/use-send';
import { useTray } from '@/lib/client/jobs/tray';
import { isChange } from '@/lib/contract/archives/changes';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { parseReference } from '@/lib/contract/reference';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/toast-context';
import { Changes } from './Changes';
import { ChooseArchives, type Chosen } from './ChooseArchives';

/** Takes a file system as an archive, and what its image is to be called and to start. */
export function ImportImage({ onClose }: { onClose: () => void }) {
  const t = useTranslations('archives.import');
  const tProblem = useTranslations('problem');
  const toast = useToast();
  const tray = useTray();
  const send = useSend('import');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [reference, setReference] = useState('');
  const [text, setText] = useState('');
  const [message, setMessage] = useState('');
  const [platform, setPlatform] = useState('');
  const file = chosen.find(({ good }) => good)?.file;
  const changes = text.split('\n').filter((line) => line.trim());
  const bad = changes.find((line) => !isChange(line));
  const named = parseReference(reference.trim());
  const badName = reference.trim() !== '' && (named.fault !== undefined || named.reference.digest !== null);
  const badPlatform = platform.trim() !== '' && !/^[a-z0-9]+(\/[a-z0-9]+){0,2}$/.test(platform.trim());
  const given = { reference: reference.trim(), message: message.trim(), platform: platform.trim() };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    onClose();
    tray.show();
    const query = { ...given, changes: changes.join('\n') };
    const problem = await send([file], Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')));
    if (problem) toast({ title: t('failed'), body: tProblem(`${problem.code}.says`), kind: 'bad' });
  };
  return (
    <FormDialog
      title={t('title')}
      description={t('body')}
      action={t('do')}
      disabled={!file || bad !== undefined || badName || badPlatform}
      busy={false}
      problem={null}
      onClose={onClose}
      onSubmit={(event) => void submit(event)}
    >
      <ChooseArchives chosen={chosen} onChoose={setChosen} multiple={false} />
      <Field label={t('reference')} error={badName ? tProblem('invalid-reference.says') : undefined}>
        <TextInput
          mono
          value={reference}
          placeholder="name:tag"
          onChange={(event) => setReference(event.target.value)}
        />
      </Field>
      <Changes value={text} onChange={setText} bad={bad} />
      <Field label={t('message')}>
        <TextInput value={message} maxLength={1024} onChange={(event) => setMessage(event.target.value)} />
      </Field>
      <Field label={t('platform')} hint={t('optional')} error={badPlatform ? t('badPlatform') : undefined}>
        <TextInput
          mono
          value={platform}
          placeholder="linux/amd64"
          onChange={(event) => setPlatform(event.target.value)}
        />
      </Field>
      <CommandLine command={dockerCommand('image.import', { ...given, changes, file: file?.name ?? 'rootfs.tar' })} />
    </FormDialog>
  );
}
