'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { formChanges } from '@/lib/contract/recreate/form-changes';
import type { RunForm } from '@/lib/contract/run/form';
import { ChangeList } from './ChangeList';
import { Lost } from './Lost';

interface ConfirmEditProps {
  env: string;
  id: string;
  before: RunForm;
  after: RunForm;
  onClose: () => void;
  onConfirm: () => Promise<void>;
}

/** Asks before a container is made anew: what changes, what is lost, and what becomes of the old one if it fails. */
export function ConfirmEdit({ env, id, before, after, onClose, onConfirm }: ConfirmEditProps) {
  const t = useTranslations('recreate');
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: before.name })}
      body={
        <span className="confirm-b">
          <span>{t('body')}</span>
          <Lost env={env} id={id} />
          {before.remove ? <span>{t('autoRemove')}</span> : null}
        </span>
      }
      confirmLabel={t('do')}
      onConfirm={onConfirm}
    >
      <ChangeList changes={formChanges(before, after)} />
    </ConfirmDialog>
  );
}
