'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { people } from '@/lib/client/people';
import { SetUpRequest } from '@/lib/contract/people';
import type { Role } from '@/lib/contract/roles';
import { EmailField, NameField } from '../account/AccountFields';
import { useAccountForm } from '../account/use-account-form';
import { FormDialog } from '../ui/FormDialog';
import { FirstPassword } from './FirstPassword';
import { HandOver } from './HandOver';
import { RoleChoice } from './RoleChoice';
import { rightsFor } from './rights';

const blank = { name: '', email: '', password: '' };

/** Makes an account for somebody else: who, in which role, with which first password. */
export function AddPerson({ onClose, onAdded }: { onClose: () => void; onAdded: () => Promise<void> }) {
  const t = useTranslations('people.add');
  const env = useEnv();
  const [role, setRole] = useState<Role>('viewer');
  const [added, setAdded] = useState<typeof blank | null>(null);
  const { form, busy, problem, errorOf, submit } = useAccountForm<typeof blank>({
    schema: SetUpRequest,
    defaultValues: blank,
    fields: ['name', 'email', 'password'],
    send: async (values) => {
      const { name, email, password } = values;
      await people.add({ name, password, ...(email === '' ? {} : { email }), ...rightsFor(role, env) });
      setAdded(values);
      await onAdded();
    },
  });
  const [name, email, password] = form.watch(['name', 'email', 'password']);
  if (added)
    return (
      <HandOver title={t('done', { name: added.name })} name={added.name} password={added.password} onClose={onClose} />
    );
  return (
    <FormDialog title={t('title')} action={t('do')} busy={busy} problem={problem} onClose={onClose} onSubmit={submit}>
      <NameField field={form.register('name')} error={errorOf('name')} />
      <EmailField field={form.register('email')} error={errorOf('email')} />
      <RoleChoice value={role} onChange={setRole} />
      <FirstPassword
        field={form.register('password')}
        error={errorOf('password')}
        value={password}
        about={[name, email]}
        onSuggest={(drawn) => form.setValue('password', drawn, { shouldValidate: true, shouldTouch: true })}
      />
    </FormDialog>
  );
}
