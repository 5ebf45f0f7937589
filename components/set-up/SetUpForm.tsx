'use client';

import { useTranslations } from 'next-intl';
import { setUp } from '@/lib/client/account';
import { SetUpRequest } from '@/lib/contract/people';
import { EmailField, NameField, NewPasswordField } from '../account/AccountFields';
import { useAccountForm } from '../account/use-account-form';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';

interface SetUpValues {
  name: string;
  email: string;
  password: string;
}
const blank: SetUpValues = { name: '', email: '', password: '' };

/** Name, e-mail and password of the first owner. Loaded by itself: it brings the contract's schema. */
export function SetUpForm({ first }: { first: boolean }) {
  const t = useTranslations('setUp');
  const { form, busy, problem, errorOf, submit } = useAccountForm<SetUpValues>({
    schema: SetUpRequest,
    defaultValues: blank,
    fields: ['name', 'email', 'password'],
    send: async ({ name, email, password }) => {
      await setUp({ name, password, ...(email === '' ? {} : { email }) });
      window.location.assign(first ? '/' : '/settings/people');
    },
  });
  const [name, email, password] = form.watch(['name', 'email', 'password']);
  const done = form.formState.isSubmitSuccessful;
  return (
    <form className="entry-f" method="post" noValidate onSubmit={submit}>
      <NameField field={form.register('name')} error={errorOf('name')} />
      <EmailField field={form.register('email')} error={errorOf('email')} />
      <NewPasswordField
        field={form.register('password')}
        error={errorOf('password')}
        value={password}
        about={[name, email]}
      />
      {problem ? <ProblemPanel problem={problem} /> : null}
      <div className="entry-a">
        <Button type="submit" variant="primary" disabled={busy || done} aria-busy={busy || done || undefined}>
          {t(first ? 'first.do' : 'turnOn.do')}
        </Button>
        {first ? null : <Button href="/settings/people">{t('turnOn.back')}</Button>}
      </div>
    </form>
  );
}
