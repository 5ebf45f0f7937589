'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { signOut } from '@/lib/client/account';
import { useCall } from '@/lib/client/use-call';
import { ChangePasswordForm } from '../account/ChangePasswordForm';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';

/** Loaded by itself: it brings the contract's schema. `next`: where the person goes from here. */
export function OwnPasswordForm({ name, next }: { name: string; next: string }) {
  const t = useTranslations('ownPassword');
  const session = useTranslations('session');
  const [done, setDone] = useState(false);
  const { run, problem } = useCall();
  const go = (where: string) => {
    setDone(true);
    window.location.assign(where);
  };
  const leave = () => void run(signOut).then((left) => left && go('/sign-in?reason=signed-out'));
  return (
    <ChangePasswordForm className="entry-f" name={name} currentLabel={t('given')} autoFocus onDone={() => go(next)}>
      {(busy) => (
        <>
          {problem ? <ProblemPanel problem={problem} /> : null}
          <div className="entry-a">
            <Button type="submit" variant="primary" disabled={busy || done} aria-busy={busy || done || undefined}>
              {t('do')}
            </Button>
            <Button onClick={leave}>{session('signOut')}</Button>
          </div>
        </>
      )}
    </ChangePasswordForm>
  );
}
