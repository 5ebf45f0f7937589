'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { people } from '@/lib/client/people';
import { useCall } from '@/lib/client/use-call';
import type { Role } from '@/lib/contract/roles';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { useToast } from '../ui/toast-context';
import type { PersonDialogProps } from './PersonDialog';
import { RoleChoice } from './RoleChoice';
import { rightsFor, roleIn } from './rights';

/** Gives a person another role, which signs them out everywhere. */
export function ChangeRole({ person, last, onClose, onChanged }: PersonDialogProps) {
  const t = useTranslations('people.role');
  const ui = useTranslations('ui');
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
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: person.name })}
      description={t(last ? 'last' : 'body')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            disabled={busy || last || role === before}
            aria-busy={busy || undefined}
            onClick={() => void save()}
          >
            {t('do')}
          </Button>
        </>
      }
    >
      <RoleChoice value={role} onChange={setRole} disabled={last} />
      {problem ? <ProblemPanel problem={problem} /> : null}
    </Dialog>
  );
}
