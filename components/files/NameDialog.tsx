'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCall } from '@/lib/client/use-call';
import { isFileName, joinPath } from '@/lib/contract/files/path';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { TextInput } from '../ui/TextInput';
import { useFiles, type FileAction } from './files-context';

interface NameDialogProps {
  action: Exclude<FileAction, { kind: 'remove' | 'move' }>;
  folder: string;
  onClose: () => void;
}

/** Asks for a name: of a new file or folder, or another one for what is there. A path moves it. */
export function NameDialog({ action, folder, onClose }: NameDialogProps) {
  const t = useTranslations('files');
  const { calls, container, again, go } = useFiles();
  const { run, busy, problem } = useCall();
  const before = action.kind === 'rename' ? action.entry.name : '';
  const [name, setName] = useState(before);
  const path = name.startsWith('/') ? name : joinPath(folder, name);
  const isMove = action.kind === 'rename' && name.startsWith('/');
  const good = (isMove ? name.slice(1).split('/') : [name]).every(isFileName) && name !== before;
  const from = joinPath(folder, before);
  const command =
    action.kind === 'mkdir'
      ? dockerCommand('files.make-folder', { name: container, path })
      : action.kind === 'rename'
        ? dockerCommand('files.rename', { name: container, path: from, to: path })
        : dockerCommand('files.upload', { name: container, path, file: name });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!good) return;
    const done = await run(() => {
      if (action.kind === 'mkdir') return calls.makeFolder(path);
      return action.kind === 'rename' ? calls.rename(from, path) : calls.save(path, '');
    });
    if (!done) return;
    onClose();
    if (action.kind === 'file') go(path);
    else again();
  };
  return (
    <FormDialog
      title={t(`${action.kind}.title`)}
      action={t(`${action.kind}.do`)}
      disabled={!good}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => void submit(event)}
    >
      <Field
        label={t(action.kind === 'rename' ? 'rename.name' : 'name')}
        help={action.kind === 'rename' ? t('rename.help') : undefined}
        error={name !== '' && name !== before && !good ? t('badName') : undefined}
      >
        <TextInput mono autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      {isUtf8(path + from) && good ? <CommandLine command={command} /> : null}
    </FormDialog>
  );
}
