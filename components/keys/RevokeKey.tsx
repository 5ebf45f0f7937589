'use client';

import { useTranslations } from 'next-intl';
import { keys } from '@/lib/client/keys';
import { useCall } from '@/lib/client/use-call';
import type { ApiKey } from '@/lib/contract/keys';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/toast-context';

interface RevokeKeyProps {
  apiKey: ApiKey;
  onClose: () => void;
  onRevoked: () => Promise<void>;
}

/** Asks before a key is revoked, for whatever uses it stops at once. */
export function RevokeKey({ apiKey, onClose, onRevoked }: RevokeKeyProps) {
  const t = useTranslations('keys.revoke');
  const toast = useToast();
  const { run, problem } = useCall();
  const revoke = async () => {
    if (!(await run(() => keys.revoke(apiKey.id)))) return;
    onClose();
    toast({ title: t('done', { name: apiKey.name }) });
    await onRevoked();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: apiKey.name })}
      body={t('body')}
      confirmLabel={t('do')}
      danger
      problem={problem}
      onConfirm={revoke}
    />
  );
}
