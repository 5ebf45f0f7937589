'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { Field } from '@/components/ui/Field';
import { FormDialog } from '@/components/ui/FormDialog';
import { Select } from '@/components/ui/Select';
import { useToast } from '@/components/ui/toast-context';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { processSignals, type ContainerProcess, type ProcessSignal, type SignalSent } from '@/lib/contract/processes';

interface SignalDialogProps {
  env: string;
  detail: ContainerDetail;
  process: ContainerProcess;
  /** It is the container's process 1. */
  isMain: boolean;
  onClose: () => void;
}

/** Asks which signal one process gets, says what it does, and by which command. */
export function SignalDialog({ env, detail, process, isMain, onClose }: SignalDialogProps) {
  const t = useTranslations('container.processes.signal');
  const [signal, setSignal] = useState<ProcessSignal>('TERM');
  const { run, busy, problem } = useCall();
  const toast = useToast();
  const { pid, innerPid, command } = process;
  const { name } = detail;
  const line = isMain
    ? dockerCommand('container.kill', { names: [name], signal })
    : innerPid === null
      ? null
      : dockerCommand('container.signal', { name, user: '0', pid: innerPid, signal });
  const send = async () => {
    const sent = await api<SignalSent>('POST', envPath(env, 'containers', detail.id, 'top', 'signal'), {
      ...{ pid, signal },
      ...(command ? { command } : {}),
    });
    toast({ title: t('sent', { signal, pid }), body: <code>{sent.command}</code> });
  };
  return (
    <FormDialog
      title={t('title', { pid })}
      description={<code className="sig-c">{command}</code>}
      action={t('do', { signal })}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void run(send).then((done) => done && onClose());
      }}
    >
      <Field label={t('which')} help={t(`means.${signal}`)}>
        <Select
          value={signal}
          onValueChange={setSignal}
          options={processSignals.map((value) => ({ value, label: `SIG${value}` }))}
        />
      </Field>
      <p className="help">
        {t(isMain ? 'main' : innerPid === null ? 'searched' : 'inside', { pid, inner: innerPid ?? 0 })}
      </p>
      {line ? <CommandLine command={line} /> : null}
      {problem?.code === 'no-shell' || problem?.code === 'conflict' ? (
        <div className="help">
          <p>{t(problem.code === 'no-shell' ? 'noShell' : 'unsure')}</p>
          <CommandLine command={`sudo kill -s ${signal} ${pid}`} />
        </div>
      ) : null}
    </FormDialog>
  );
}
