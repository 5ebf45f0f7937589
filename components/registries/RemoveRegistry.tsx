'use client';

import { useTranslations } from 'next-intl';
import { registries } from '@/lib/client/registries';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/toast-context';

interface RemoveRegistryProps {
  row: RegistryRow;
  onClose: () => void;
  onRemoved: () => Promise<void>;
}

/** Asks before a registry and its secret are forgotten; nothing in the registry itself goes. */
export function RemoveRegistry({ row, onClose, onRemoved }: RemoveRegistryProps) {
  const t = useTranslations('registries.remove');
  const toast = useToast();
  const { run, problem } = useCall();
  const remove = async () => {
    if (!(await run(() => registries.remove(row.id)))) return;
    onClose();
    toast({ title: t('done', { address: row.address }) });
    await onRemoved();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { address: row.address })}
      body={t(row.secretSet ? 'bodySecret' : 'body')}
      confirmLabel={t('do')}
      danger
      command={dockerCommand('registry.logout', { host: row.host })}
      problem={problem}
      onConfirm={remove}
    />
  );
}
