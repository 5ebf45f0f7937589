'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { people } from '@/lib/client/people';
import { useCall } from '@/lib/client/use-call';
import type { Role } from '@/lib/contract/roles';
import { FormDialog } from '../ui/FormDialog';
import { useToast } from '../ui/toast-context';
import type { PersonDialogProps } from './PersonDialog';
import { RoleChoice } from './RoleChoice';
import { rightsFor, roleIn } from './rights';

/** Gives a person another role, which signs them out everywhere. */
export function ChangeRole({ person, last, onClose, onChanged }: PersonDialogProps) {
  const t = useTranslations('people.role');
  const names = useTranslations('session');
  const env = useEnv();
  const toast = useToast();
  const before = roleIn(person, env);
  const [role, setRole] = useState<Role | null>(before);
  const { run, busy, problem } = useCall();
  const save = async () => {
    if (role === null) return;
    const done = await run(() => people.change(person.id, rightsFor(role, env, person.roles)));
    if (!done) return;
    onClose();
    toast({ title: t('done', { name: person.name, role: names(`role.${role}`) }) });
    await onChanged();
  };
  return (
    <FormDialog
      title={t('title', { name: person.name })}
      description={t(last ? 'last' : 'body')}
      action={t('do')}
      disabled={last || role === before}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RoleChoice value={role} onChange={setRole} disabled={last} />
    </FormDialog>
  );
}
