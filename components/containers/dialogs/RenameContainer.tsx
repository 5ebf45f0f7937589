'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { TextInput } from '@/components/ui/TextInput';
import { containerCalls } from '@/lib/client/containers';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';

/** As `ContainerName` of the contract has it. */
const allowed = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,254}$/;

interface RenameContainerProps {
  env: string;
  row: Pick<ContainerRow, 'id' | 'name'>;
  onClose: () => void;
}

/** Asks for a container's new name. Mount it to open it. */
export function RenameContainer({ env, row, onClose }: RenameContainerProps) {
  const t = useTranslations('containers.rename');
  // As it was when the dialog opened: the row changes under it when the rename is done.
  const [old] = useState(row.name);
  const [typed, setTyped] = useState(row.name);
  const { run, busy, problem } = useCall();
  const name = typed.trim();
  const valid = allowed.test(name);
  const taken = problem?.code === 'name-taken';
  return (
    <FormDialog
      title={t('title', { name: old })}
      description={t('body')}
      action={t('do')}
      disabled={!valid || name === old}
      busy={busy}
      problem={taken ? null : problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid && name !== old)
          void run(() => containerCalls(env, row.id).rename(name)).then((done) => done && onClose());
      }}
    >
      <Field label={t('name')} error={taken ? problem.detail : valid ? undefined : t('wrong')}>
        <TextInput
          autoFocus
          mono
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <CommandLine command={dockerCommand('container.rename', { name: old, to: valid ? name : old })} />
    </FormDialog>
  );
}
