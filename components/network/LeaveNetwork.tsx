'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';

interface LeaveNetworkProps {
  env: string;
  network: string;
  container: { id: string; name: string };
  onClose: () => void;
}

/** Asks before a container leaves a network, on the network's page. */
export function LeaveNetwork({ env, network, container, onClose }: LeaveNetworkProps) {
  const t = useTranslations('networks');
  const { run, problem } = useCall();
  const leave = () => api<void>('POST', envPath(env, 'networks', network, 'disconnect'), { containerId: container.id });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('leaveTitle', { name: container.name, network })}
      body={t('leaveBody')}
      confirmLabel={t('detail.leave')}
      danger
      command={dockerCommand('network.disconnect', { network, name: container.name })}
      problem={problem}
      onConfirm={() => run(leave).then((done) => done && onClose())}
    />
  );
}
