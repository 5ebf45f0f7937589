'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { readToken } from '@/lib/client/session';
import { EntryFrame } from '../sign-in/EntryFrame';
import { safeNext, signInHref } from '../sign-in/next';
import { Skeleton } from '../ui/Skeleton';

const OwnPasswordForm = dynamic(() => import('./OwnPasswordForm').then((module) => module.OwnPasswordForm), {
  ssr: false,
  loading: () => <Skeleton height="250px" />,
});

/** Where `name`, whose password somebody else set, chooses an own one, and goes on to `next`. */
export function OwnPasswordPage({ name, next }: { name: string; next: string | undefined }) {
  const t = useTranslations('ownPassword');
  useEffect(() => {
    // The cookie alone changes nothing: without the page's half of the session one signs in again.
    if (readToken() === null) window.location.replace(signInHref({ pathname: '/', search: '' }));
  }, []);
  return (
    <EntryFrame>
      <h1>{t('title')}</h1>
      <p className="launch-l">{t('lead', { name })}</p>
      <OwnPasswordForm name={name} next={safeNext(next)} />
    </EntryFrame>
  );
}
