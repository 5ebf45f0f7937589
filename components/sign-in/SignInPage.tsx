'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { Suspense, useEffect } from 'react';
import { api } from '@/lib/client/api';
import { readToken } from '@/lib/client/session';
import { EntryFrame } from './EntryFrame';
import { readReason, safeNext } from './next';
import { SignInForm } from './SignInForm';

/** Where a person with an account signs in, and why, if the page was sent here. */
export function SignInPage() {
  return (
    <EntryFrame>
      <Suspense>
        <SignIn />
      </Suspense>
    </EntryFrame>
  );
}

function SignIn() {
  const t = useTranslations('signIn');
  const query = useSearchParams();
  const next = safeNext(query.get('next'));
  const reason = readReason(query.get('reason'));
  useEffect(() => {
    // In already, with both halves of a session that holds: there is nothing to do here.
    if (readToken() !== null)
      void api('GET', '/api/session').then(
        () => window.location.replace(next),
        () => undefined,
      );
  }, [next]);
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="launch-l" role="status">
        {t(`reason.${reason}`)}
      </p>
      <SignInForm next={next} />
      <p className="launch-w">{t('lost')}</p>
    </>
  );
}
