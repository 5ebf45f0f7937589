'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { CommandLine } from '@/components/ui/CommandLine';
import { problemOf } from '@/lib/client/terminal/connection';
import type { Problem } from '@/lib/contract/problem';
import { equivalentCommand } from './equivalent';
import { NoShell } from './NoShell';
import { useOpenTerminal } from './use-open-terminal';

interface NewTerminalFormProps {
  containerId: string;
  containerName: string;
  onOpened: (id: string) => void;
  onCancel?: () => void;
}

/** Opens a terminal in a running container: which command, as whom; beside it the same as a `docker` line. */
export function NewTerminalForm({ containerId, containerName, onOpened, onCancel }: NewTerminalFormProps) {
  const t = useTranslations('terminal');
  const open = useOpenTerminal();
  const [choice, setChoice] = useState<'auto' | 'command'>('auto');
  const [command, setCommand] = useState('');
  const [user, setUser] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const opens = useRef<HTMLButtonElement>(null);
  // At first, so that Enter opens it as it is; and again when that failed, which took the focus from a busy button.
  useEffect(() => opens.current?.focus(), [problem]);
  const wanted = choice === 'command' ? command.trim() : '';

  async function submit(asked: string) {
    setBusy(true);
    setProblem(null);
    try {
      const session = await open(
        { kind: 'exec', containerId, ...(asked ? { command: asked } : {}), ...(user ? { user } : {}) },
        true,
      );
      onOpened(session.id);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className="term-new"
      aria-label={t('newIn', { name: containerName })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(wanted);
      }}
    >
      <h2>{t('newIn', { name: containerName })}</h2>
      <div className="term-new-f">
        <Field label={t('form.shell')}>
          <Select
            label={t('form.shell')}
            value={choice}
            onValueChange={setChoice}
            options={[
              { value: 'auto', label: t('form.shellAuto') },
              { value: 'command', label: t('form.shellCommand') },
            ]}
          />
        </Field>
        {choice === 'command' ? (
          <Field label={t('form.command')} help={t('form.commandHelp')}>
            <TextInput mono autoFocus value={command} onChange={(event) => setCommand(event.target.value)} />
          </Field>
        ) : null}
        <Field label={t('form.user')} hint={t('form.userHint')} help={t('form.userHelp')}>
          <TextInput mono value={user} onChange={(event) => setUser(event.target.value.trim())} />
        </Field>
      </div>
      <CommandLine
        command={equivalentCommand({ kind: 'exec', containerName, command: wanted || 'sh', user, tty: true })}
      />
      {problem?.code === 'no-shell' ? (
        <NoShell containerId={containerId} problem={problem} onCommand={() => setChoice('command')} />
      ) : problem ? (
        <ProblemPanel problem={problem} />
      ) : null}
      <div className="term-new-a">
        <Button ref={opens} variant="primary" type="submit" disabled={busy || (choice === 'command' && !wanted)}>
          {busy ? t('form.opening') : t('form.open')}
        </Button>
        {onCancel ? (
          <Button variant="ghost" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
