'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SignalField, type Signal } from '@/components/containers/dialogs/SignalField';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { containerCalls } from '@/lib/client/containers';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';

interface ConfirmKillProps {
  env: string;
  detail: ContainerDetail;
  onClose: () => void;
}

/** Kills the container of the page, or sends it another signal. */
export function ConfirmKill({ env, detail, onClose }: ConfirmKillProps) {
  const t = useTranslations('container.kill');
  const tSignal = useTranslations('containers.confirm.signal');
  const [signal, setSignal] = useState<Signal>('SIGKILL');
  const { run, problem } = useCall();
  const { name } = detail;
  const kills = signal === 'SIGKILL';
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={kills ? t('title', { name }) : tSignal('title', { name, signal, count: 1 })}
      body={kills ? t('body') : tSignal('body', { count: 1 })}
      confirmLabel={kills ? t('do') : tSignal('do')}
      danger={kills}
      command={dockerCommand('container.kill', { names: [name], ...(kills ? {} : { signal }) })}
      problem={problem}
      onConfirm={() => run(() => containerCalls(env, detail.id).kill(signal)).then((done) => done && onClose())}
    >
      <SignalField value={signal} onChange={setSignal} />
    </ConfirmDialog>
  );
}
