'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { profile } from '@/lib/client/profile';
import { ChangePasswordRequest } from '@/lib/contract/people';
import { NewPasswordField } from '../account/AccountFields';
import { RetryIn, useWait } from '../account/RetryIn';
import { useAccountForm } from '../account/use-account-form';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { PasswordInput } from '../ui/PasswordInput';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import { ownSessionsKey } from './OwnSessions';
import { useProfile } from './use-profile';

const blank = { current: '', next: '' };

/** Changes one's own password; every other browser of the person is signed out by it. */
export function PasswordForm({ name }: { name: string }) {
  const t = useTranslations('profile.password');
  const account = useTranslations('account');
  const toast = useToast();
  const client = useQueryClient();
  const { person } = useProfile();
  const { form, busy, problem, errorOf, submit } = useAccountForm<typeof blank>({
    schema: ChangePasswordRequest,
    defaultValues: blank,
    fields: ['current', 'next'],
    send: async (values) => {
      await profile.setPassword(values);
      form.reset(blank);
      toast({ title: t('saved') });
      await client.invalidateQueries({ queryKey: ownSessionsKey });
    },
  });
  const wait = useWait(problem);
  return (
    <form
      className="set-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {/* A password manager wants to know whose password changes. */}
      <input type="text" name="username" value={name} autoComplete="username" readOnly hidden />
      <Field label={account('currentPassword')} error={errorOf('current')}>
        <PasswordInput {...form.register('current')} autoComplete="current-password" />
      </Field>
      <NewPasswordField
        label={account('newPassword')}
        field={form.register('next')}
        error={errorOf('next')}
        value={form.watch('next')}
        about={[name, person?.email ?? '']}
      />
      {problem ? <ProblemPanel problem={problem} actions={wait.over ? null : <RetryIn until={wait.until} />} /> : null}
      <Button type="submit" disabled={busy || !wait.over} aria-busy={busy || undefined}>
        {t('do')}
      </Button>
    </form>
  );
}
