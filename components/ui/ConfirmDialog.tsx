'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { Button } from './Button';
import { CommandLine } from './CommandLine';
import { Dialog } from './Dialog';
import { ProblemPanel } from './ProblemPanel';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** Says exactly what will be lost. */
  body: ReactNode;
  /** The verb itself, never "OK". */
  confirmLabel: string;
  danger?: boolean;
  /** While its promise is pending the button is busy; the caller closes the dialog. */
  onConfirm: () => void | Promise<unknown>;
  /** The `docker` line that does the same. */
  command?: string;
  /** Why the last try failed. */
  problem?: Problem | null;
  /** What is chosen before it is done. */
  children?: ReactNode;
}

/** Asks before something is lost, naming it; shows the command and, when it failed, the engine's words. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    body,
    confirmLabel,
    danger = false,
    onConfirm,
    command,
    problem,
    children,
  } = props;
  const t = useTranslations('ui');
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      role="alertdialog"
      description={body}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            disabled={busy}
            aria-busy={busy || undefined}
            onClick={() => void confirm()}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {command ? <CommandLine command={command} /> : null}
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
