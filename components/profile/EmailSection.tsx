'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { SettingsSection } from '../settings/SettingsSection';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { useProfile } from './use-profile';

const waiting = () => <Skeleton height="108px" />;
const EmailForm = dynamic(() => import('./EmailForm').then((module) => module.EmailForm), {
  ssr: false,
  loading: waiting,
});

/** The e-mail that one may sign in with. */
export function EmailSection() {
  const t = useTranslations('profile.email');
  const { person, problem } = useProfile();
  return (
    <SettingsSection title={t('title')} lead={t('lead')}>
      {problem ? <ProblemPanel problem={problem} /> : person ? <EmailForm email={person.email} /> : waiting()}
    </SettingsSection>
  );
}
