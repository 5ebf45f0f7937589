'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';

interface DisconnectDialogProps {
  env: string;
  /** Its name. */
  network: string;
  container: { id: string; name: string };
  /** What is lost with it. */
  body: ReactNode;
  onClose: () => void;
}

/** Asks before a container leaves a network, and says what goes with it. */
export function DisconnectDialog({ env, network, container, body, onClose }: DisconnectDialogProps) {
  const t = useTranslations('networks.leave');
  const { run, problem } = useCall();
  const leave = () => api<void>('POST', envPath(env, 'networks', network, 'disconnect'), { containerId: container.id });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: container.name, network })}
      body={body}
      confirmLabel={t('action')}
      danger
      command={dockerCommand('network.disconnect', { network, name: container.name })}
      problem={problem}
      onConfirm={() => run(leave).then((done) => done && onClose())}
    />
  );
}
