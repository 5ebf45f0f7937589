'use client';

import { useTranslations } from 'next-intl';
import { profile } from '@/lib/client/profile';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';
import { SessionList } from './SessionList';
import { useSessions } from './use-sessions';

export const ownSessionsKey = ['profile', 'sessions'] as const;

/** Where the person is signed in; each can be ended, and all but this one at once. */
export function OwnSessions() {
  const t = useTranslations('profile.sessions');
  const read = useSessions(ownSessionsKey, profile.sessions);
  const { others, busy, end } = read;
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
      <SessionList read={read} onEnd={({ id }) => void end(() => profile.endSession(id))} />
    </SettingsSection>
  );
}
