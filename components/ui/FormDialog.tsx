'use client';

import { useTranslations } from 'next-intl';
import { useId, type FormEvent, type ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemPanel } from './ProblemPanel';

interface FormDialogProps {
  title: ReactNode;
  description?: ReactNode;
  /** The verb itself. */
  action: string;
  /** Nothing can be sent as it stands. */
  disabled?: boolean;
  busy: boolean;
  /** Why the last try failed. */
  problem: Problem | null;
  onClose: () => void;
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}

/** A dialog that asks for something and does it: fields, Cancel, and a verb. Mount it to open it. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, action, disabled = false, busy, problem, onClose, onSubmit, children } = props;
  const t = useTranslations('ui');
  const id = useId();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant="primary" disabled={busy || disabled} aria-busy={busy || undefined}>
            {action}
          </Button>
        </>
      }
    >
      <form id={id} className="dialog-form" noValidate autoComplete="off" onSubmit={onSubmit}>
        {children}
      </form>
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
