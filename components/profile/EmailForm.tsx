'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { profile } from '@/lib/client/profile';
import { SetUpRequest } from '@/lib/contract/people';
import { EmailField } from '../account/AccountFields';
import { useAccountForm } from '../account/use-account-form';
import { Button } from '../ui/Button';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import { profileKey } from './use-profile';

/** As an account is made with it: an e-mail, or none. */
const schema = SetUpRequest.pick({ email: true });

/** Changes the e-mail; emptied, it takes it away. */
export function EmailForm({ email }: { email: string | null }) {
  const t = useTranslations('profile.email');
  const toast = useToast();
  const client = useQueryClient();
  const { form, busy, problem, errorOf, submit } = useAccountForm<{ email: string }>({
    schema,
    defaultValues: { email: email ?? '' },
    fields: ['email'],
    send: async (values) => {
      const person = await profile.setEmail(values.email === '' ? null : values.email);
      client.setQueryData(profileKey, person);
      form.reset({ email: person.email ?? '' });
      toast({ title: t(person.email === null ? 'removed' : 'saved') });
    },
  });
  return (
    <form className="set-form" noValidate onSubmit={submit}>
      <EmailField field={form.register('email')} error={errorOf('email')} />
      {problem ? <ProblemPanel problem={problem} /> : null}
      <Button type="submit" disabled={busy || !form.formState.isDirty} aria-busy={busy || undefined}>
        {t('do')}
      </Button>
    </form>
  );
}
