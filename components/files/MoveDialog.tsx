'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { isFilePath, isWithin, joinPath } from '@/lib/contract/files/path';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { plainName } from '@/lib/contract/files/shown-name';
import { CommandLine } from '../ui/CommandLine';
import { Field } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { TextInput } from '../ui/TextInput';
import { FolderChoice } from './FolderChoice';
import { useFiles } from './files-context';

/** Commands that are shown; the others differ by the name alone. */
const shownCommands = 5;

interface MoveDialogProps {
  folder: string;
  names: readonly string[];
  onClose: (moved: boolean) => void;
}

/** Asks for the folder that files are moved into: chosen by going there, or typed. What is there already stays. */
export function MoveDialog({ folder, names, onClose }: MoveDialogProps) {
  const t = useTranslations('files.move');
  const { calls, container, again } = useFiles();
  const { run, busy, problem } = useCall();
  const [target, setTarget] = useState(folder);
  // What was moved before one could not be is there: a second try goes on with the others.
  const [rest, setRest] = useState(names);
  const into = target.length > 1 ? target.replace(/\/+$/, '') : target;
  const inItself = rest.some((name) => isWithin(into, joinPath(folder, name)));
  const wrong = into === '' ? null : !isFilePath(into) ? 'bad' : inItself ? 'itself' : null;
  const good = into !== '' && wrong === null && into !== folder;
  const [first = ''] = rest;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!good) return;
    const done = await run(async () => {
      for (const name of rest) {
        await calls.rename(joinPath(folder, name), joinPath(into, name));
        setRest((before) => before.filter((one) => one !== name));
      }
    });
    again();
    if (done) onClose(true);
  };
  return (
    <FormDialog
      title={rest.length === 1 ? t('one', { name: plainName(first) }) : t('many', { count: rest.length })}
      action={t('do')}
      disabled={!good}
      busy={busy}
      problem={problem}
      onClose={() => onClose(rest.length < names.length)}
      onSubmit={(event) => void submit(event)}
    >
      <Field label={t('into')} help={t('help')} error={wrong ? t(wrong) : undefined}>
        <TextInput mono value={target} onChange={(event) => setTarget(event.target.value)} />
      </Field>
      <FolderChoice folder={isFilePath(into) ? into : folder} onChoose={setTarget} />
      {good
        ? rest
            .slice(0, shownCommands)
            .map((name) => [joinPath(folder, name), joinPath(into, name)] as const)
            .filter(([path, to]) => isUtf8(path + to))
            .map(([path, to]) => (
              <CommandLine key={path} command={dockerCommand('files.rename', { name: container, path, to })} />
            ))
        : null}
    </FormDialog>
  );
}
