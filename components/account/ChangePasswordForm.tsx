'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { profile } from '@/lib/client/profile';
import { ChangePasswordRequest } from '@/lib/contract/people';
import { Field } from '../ui/Field';
import { PasswordInput } from '../ui/PasswordInput';
import { ProblemPanel } from '../ui/ProblemPanel';
import { NewPasswordField } from './AccountFields';
import { RetryIn, useWait } from './RetryIn';
import { useAccountForm } from './use-account-form';

const blank = { current: '', next: '' };

interface ChangePasswordFormProps {
  className: string;
  /** The person's user name, and what else an attacker would try first. */
  name: string;
  about?: readonly string[];
  /** What the present password is called here. */
  currentLabel: string;
  autoFocus?: boolean;
  /** The password is the new one. The form is empty again. */
  onDone: () => unknown;
  /** The buttons. `busy`: it is under way, or must not be tried yet. */
  children: (busy: boolean) => ReactNode;
}

/** The present password and a new one. Every other browser of the person is signed out by it. */
export function ChangePasswordForm(props: ChangePasswordFormProps) {
  const { className, name, about = [], currentLabel, autoFocus, onDone, children } = props;
  const t = useTranslations('account');
  const { form, busy, problem, errorOf, submit } = useAccountForm<typeof blank>({
    schema: ChangePasswordRequest,
    defaultValues: blank,
    fields: ['current', 'next'],
    send: async (values) => {
      await profile.setPassword(values);
      form.reset(blank);
      await onDone();
    },
  });
  const wait = useWait(problem);
  return (
    <form className={className} method="post" noValidate onSubmit={submit}>
      {/* A password manager wants to know whose password changes. */}
      <input type="text" name="username" value={name} autoComplete="username" readOnly hidden />
      <Field label={currentLabel} error={errorOf('current')}>
        <PasswordInput {...form.register('current')} autoComplete="current-password" autoFocus={autoFocus} />
      </Field>
      <NewPasswordField
        label={t('newPassword')}
        field={form.register('next')}
        error={errorOf('next')}
        value={form.watch('next')}
        about={[name, ...about]}
      />
      {problem ? (
        <ProblemPanel problem={problem} next={problem.retryAfter ? <RetryIn wait={wait} /> : undefined} />
      ) : null}
      {children(busy || !wait.over)}
    </form>
  );
}
