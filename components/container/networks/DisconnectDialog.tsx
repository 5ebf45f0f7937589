'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';

interface DisconnectDialogProps {
  env: string;
  detail: ContainerDetail;
  network: string;
  onClose: () => void;
}

/** Asks before the container leaves a network, and says what goes with it. */
export function DisconnectDialog({ env, detail, network, onClose }: DisconnectDialogProps) {
  const t = useTranslations('container.networks');
  const { run, problem } = useCall();
  const last = detail.networks.length === 1;
  const leave = () => api<void>('POST', envPath(env, 'networks', network, 'disconnect'), { containerId: detail.id });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('disconnectTitle', { name: detail.name, network })}
      body={
        <span className="confirm-b">
          <span>{t('disconnectBody')}</span>
          {last ? <span>{t('disconnectLast')}</span> : null}
          {detail.ports.some(({ publicPort }) => publicPort !== null) ? <span>{t('disconnectPorts')}</span> : null}
        </span>
      }
      confirmLabel={t('disconnect')}
      danger
      command={dockerCommand('network.disconnect', { network, name: detail.name })}
      problem={problem}
      onConfirm={() => run(leave).then((done) => done && onClose())}
    />
  );
}
