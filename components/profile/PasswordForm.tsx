'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ChangePasswordForm } from '../account/ChangePasswordForm';
import { Button } from '../ui/Button';
import { useToast } from '../ui/toast-context';
import { ownSessionsKey } from './OwnSessions';
import { useProfile } from './use-profile';

/** Changes one's own password, whenever one likes. */
export function PasswordForm({ name }: { name: string }) {
  const t = useTranslations('profile.password');
  const account = useTranslations('account');
  const toast = useToast();
  const client = useQueryClient();
  const { person } = useProfile();
  return (
    <ChangePasswordForm
      className="set-form"
      name={name}
      about={person?.email ? [person.email] : []}
      currentLabel={account('currentPassword')}
      onDone={async () => {
        toast({ title: t('saved') });
        await client.invalidateQueries({ queryKey: ownSessionsKey });
      }}
    >
      {(busy) => (
        <Button type="submit" disabled={busy} aria-busy={busy || undefined}>
          {t('do')}
        </Button>
      )}
    </ChangePasswordForm>
  );
}
