'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/lib/client/api';
import { people } from '@/lib/client/people';
import { useCall } from '@/lib/client/use-call';
import { SessionList } from '../profile/SessionList';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import type { PersonDialogProps } from './PersonDialog';

/** Where a person is signed in, and how an owner ends that. */
export function PersonSessions({ person, onClose, onChanged }: PersonDialogProps) {
  const t = useTranslations('people.sessions');
  const client = useQueryClient();
  const key = ['people', person.id, 'sessions'];
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => people.sessions(person.id, signal), gcTime: 0 });
  const { run, busy, problem } = useCall();
  const failed = problem ?? (query.error instanceof ApiError ? query.error.problem : null);
  const sessions = query.data;
  const end = async (call: () => Promise<void>) => {
    await run(call);
    await Promise.all([client.invalidateQueries({ queryKey: key }), onChanged()]);
  };
  // One's own session is not ended here by the way: that is signing out.
  const others = sessions?.filter(({ current }) => !current).length ?? 0;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: person.name })}
      description={t('body')}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {others > 0 && others === sessions?.length ? (
            <Button variant="danger" disabled={busy} onClick={() => void end(() => people.endSessions(person.id))}>
              {t('endAll', { count: others })}
            </Button>
          ) : null}
        </>
      }
    >
      {failed ? <ProblemPanel problem={failed} /> : null}
      {sessions ? (
        <SessionList
          sessions={sessions}
          busy={busy}
          onEnd={(session) => void end(() => people.endSession(person.id, session.id))}
        />
      ) : failed ? null : (
        <Skeleton height="88px" />
      )}
    </Dialog>
  );
}
