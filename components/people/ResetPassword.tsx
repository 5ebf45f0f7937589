'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { people } from '@/lib/client/people';
import { NewPersonRequest } from '@/lib/contract/people';
import { useAccountForm } from '../account/use-account-form';
import { FormDialog } from '../ui/FormDialog';
import { FirstPassword } from './FirstPassword';
import { HandOver } from './HandOver';
import type { PersonDialogProps } from './PersonDialog';

const schema = NewPersonRequest.pick({ password: true });

/** Sets a new password for a person who lost theirs; what was typed is shown once more, to hand it over. */
export function ResetPassword({ person, onClose, onChanged }: PersonDialogProps) {
  const t = useTranslations('people.password');
  const [handOver, setHandOver] = useState<string | null>(null);
  const { form, busy, problem, errorOf, submit } = useAccountForm<{ password: string }>({
    schema,
    defaultValues: { password: '' },
    fields: ['password'],
    send: async ({ password }) => {
      await people.change(person.id, { password });
      setHandOver(password);
      await onChanged();
    },
  });
  if (handOver !== null)
    return (
      <HandOver title={t('done', { name: person.name })} name={person.name} password={handOver} onClose={onClose} />
    );
  return (
    <FormDialog
      title={t('title', { name: person.name })}
      description={t('body')}
      action={t('do')}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <FirstPassword
        field={form.register('password')}
        error={errorOf('password')}
        value={form.watch('password')}
        about={[person.name, person.email ?? '']}
        onSuggest={(password) => form.setValue('password', password, { shouldValidate: true, shouldTouch: true })}
      />
    </FormDialog>
  );
}
