'use client';

import { useTranslations } from 'next-intl';
import { people } from '@/lib/client/people';
import { useCall } from '@/lib/client/use-call';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useToast } from '../ui/toast-context';
import type { PersonDialogProps } from './PersonDialog';

/** Asks before an account is deleted, with what goes and what stays. */
export function RemovePerson({ person, onClose, onChanged }: PersonDialogProps) {
  const t = useTranslations('people.remove');
  const toast = useToast();
  const { run, problem } = useCall();
  const remove = async () => {
    if (!(await run(() => people.remove(person.id)))) return;
    onClose();
    toast({ title: t('done', { name: person.name }) });
    await onChanged();
  };
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title', { name: person.name })}
      body={t('body', { count: person.sessions })}
      confirmLabel={t('do')}
      danger
      problem={problem}
      onConfirm={remove}
    />
  );
}
