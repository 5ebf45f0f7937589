'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { SettingsSection } from '../settings/SettingsSection';
import { Skeleton } from '../ui/Skeleton';

const PasswordForm = dynamic(() => import('./PasswordForm').then((module) => module.PasswordForm), {
  ssr: false,
  loading: () => <Skeleton height="230px" />,
});

/** One's own password. */
export function PasswordSection({ name }: { name: string }) {
  const t = useTranslations('profile.password');
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      <PasswordForm name={name} />
    </SettingsSection>
  );
}
