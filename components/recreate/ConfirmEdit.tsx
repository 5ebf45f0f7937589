'use client';

import { useTranslations } from 'next-intl';
import { CommandLine } from '@/components/ui/CommandLine';
import { ConfirmDialog } from '@/components/ui/ConfirmDialog';
import { commandsOf, formChanges } from '@/lib/contract/recreate/form-changes';
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
  const changes = formChanges(before, after);
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
      <ChangeList changes={changes} />
      <section className="rc-hand" aria-label={t('changes.commands')}>
        <h3>{t('changes.commands')}</h3>
        {commandsOf(changes, before, after, false).map((command) => (
          <CommandLine key={command} command={command} />
        ))}
      </section>
    </ConfirmDialog>
  );
}
