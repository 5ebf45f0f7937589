'use client';

import { useTranslations } from 'next-intl';
import { SettingsSection } from '../settings/SettingsSection';
import { Button } from '../ui/Button';

/** Who came by a launch link has no account, and can have one. */
export function NoAccount() {
  const t = useTranslations('profile.noAccount');
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <Button href="/set-up">{t('turnOn')}</Button>
    </SettingsSection>
  );
}
