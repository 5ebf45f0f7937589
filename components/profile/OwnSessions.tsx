'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ApiError } from '@/lib/client/api';
import { profile } from '@/lib/client/profile';
import { useCall } from '@/lib/client/use-call';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { SessionList } from './SessionList';

export const ownSessionsKey = ['profile', 'sessions'] as const;

/** Where the person is signed in; each can be ended, and all but this one at once. */
export function OwnSessions() {
  const t = useTranslations('profile.sessions');
  const client = useQueryClient();
  const query = useQuery({ queryKey: ownSessionsKey, queryFn: ({ signal }) => profile.sessions(signal) });
  const { run, busy, problem } = useCall();
  const sessions = query.data;
  const failed = problem ?? (query.error instanceof ApiError ? query.error.problem : null);
  const end = async (call: () => Promise<void>) => {
    await run(call);
    await client.invalidateQueries({ queryKey: ownSessionsKey });
  };
  const others = sessions?.filter(({ current }) => !current).length ?? 0;
  return (
    <SettingsSection
      title={t('title')}
      lead={t('lead')}
      actions={
        others > 0 ? (
          <Button variant="danger" disabled={busy} onClick={() => void end(profile.endOtherSessions)}>
            {t('endOthers', { count: others })}
          </Button>
        ) : null
      }
    >
      {failed ? <ProblemPanel problem={failed} /> : null}
      {sessions ? (
        <SessionList
          sessions={sessions}
          busy={busy}
          onEnd={(session) => void end(() => profile.endSession(session.id))}
        />
      ) : failed ? null : (
        <Skeleton height="88px" />
      )}
    </SettingsSection>
  );
}
