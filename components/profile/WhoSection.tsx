'use client';

import { useTranslations } from 'next-intl';
import { useRole } from '@/lib/client/session-facts';
import { Avatar } from '../session/Avatar';
import { SettingsSection } from '../settings/SettingsSection';

/** Name and role: both are an owner's to change. */
export function WhoSection({ person }: { person: { name: string } }) {
  const t = useTranslations('profile.who');
  const roles = useTranslations('session');
  const role = useRole();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <div className="who">
        <Avatar name={person.name} />
        <p>
          <b>{person.name}</b>
          <span className="tag">{roles(`role.${role ?? 'none'}`)}</span>
          <span className="mid">{role ? roles(`roleMeans.${role}`) : roles('noneMeans')}</span>
        </p>
      </div>
    </SettingsSection>
  );
}
