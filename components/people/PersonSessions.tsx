'use client';

import { useTranslations } from 'next-intl';
import { people } from '@/lib/client/people';
import { SessionList } from '../profile/SessionList';
import { useSessions } from '../profile/use-sessions';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import type { PersonDialogProps } from './PersonDialog';

/** Where a person is signed in, and how an owner ends that. */
export function PersonSessions({ person: { id, name }, onClose }: PersonDialogProps) {
  const t = useTranslations('people.sessions');
  const read = useSessions(['people', id, 'sessions'], (signal) => people.sessions(id, signal));
  const { sessions, others, busy, end } = read;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      description={t('body')}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {/* One's own session is not ended here by the way: that is signing out. */}
          {others > 0 && others === sessions?.length ? (
            <Button variant="danger" disabled={busy} onClick={() => void end(() => people.endSessions(id))}>
              {t('endAll', { count: others })}
            </Button>
          ) : null}
        </>
      }
    >
      <SessionList read={read} onEnd={(session) => void end(() => people.endSession(id, session.id))} />
    </Dialog>
  );
}
