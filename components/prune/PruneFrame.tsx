'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { Problem } from '@/lib/contract/problem';

interface PruneFrameProps {
  title: string;
  /** What goes and what stays, in a sentence. */
  body: string;
  /** What the button says that does it; null: nothing would go. */
  action: string | null;
  onPrune: () => void;
  busy: boolean;
  /** Why it failed. */
  failure: Problem | null;
  /** What went; null: nothing was done yet. */
  report: ReactNode;
  onClose: () => void;
  /** What would go, what of it can be chosen, and the command. */
  children: ReactNode;
}

/** The dialog of every prune: what would go, and then, where it is done by then, what went. Mount it to open it. */
export function PruneFrame(props: PruneFrameProps) {
  const { title, body, action, onPrune, busy, failure, report, onClose, children } = props;
  const t = useTranslations('prune');
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description={body}
      footer={
        report ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button variant="danger" disabled={busy || action === null} aria-busy={busy || undefined} onClick={onPrune}>
              {action ?? t('nothing')}
            </Button>
          </>
        )
      }
    >
      {report ?? children}
      {failure ? <ProblemPanel problem={failure} /> : null}
    </Dialog>
  );
}
