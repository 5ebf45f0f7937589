'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { keys } from '@/lib/client/keys';
import { useRole } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import type { MadeKey } from '@/lib/contract/keys';
import { lowerRole, roles, type EnvironmentRole } from '@/lib/contract/roles';
import { Field } from '../ui/Field';
import { FormDialog } from '../ui/FormDialog';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import { ShownOnce } from './ShownOnce';

interface MakeKeyProps {
  onClose: () => void;
  onMade: () => Promise<void>;
}

const lifetimes = ['7', '30', '90', '365', 'never'] as const;
type Lifetime = (typeof lifetimes)[number];

/** Asks what a key is for, what it may, where and for how long; then shows it, once. */
export function MakeKey({ onClose, onMade }: MakeKeyProps) {
  const t = useTranslations('keys');
  const session = useTranslations('session');
  const own = useRole();
  const env = useEnv();
  // A key is never an owner's: the policy binds it.
  const possible = roles.filter((role): role is EnvironmentRole => role !== 'owner' && lowerRole(role, own) === role);
  const [name, setName] = useState('');
  const [role, setRole] = useState<EnvironmentRole>(possible[0] ?? 'viewer');
  const [lifetime, setLifetime] = useState<Lifetime>('30');
  const [made, setMade] = useState<MadeKey | null>(null);
  const { run, busy, problem } = useCall();
  const days = lifetime === 'never' ? null : Number(lifetime);
  const make = () =>
    run(async () => {
      setMade(await keys.make({ name, role, environments: [env], days }));
      await onMade();
    });
  if (made) return <ShownOnce made={made} onClose={onClose} />;
  return (
    <FormDialog
      title={t('make.title')}
      description={t('make.body')}
      action={t('make.do')}
      disabled={name.trim() === '' || possible.length === 0}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field label={t('make.name')} help={t('make.nameHelp')}>
        <TextInput value={name} maxLength={64} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={session('roleLabel')} help={session(`roleMeans.${role}`)}>
        <Select
          value={role}
          onValueChange={setRole}
          options={possible.map((value) => ({ value, label: session(`role.${value}`) }))}
        />
      </Field>
      <div className="set-two">
        <Field label={t('make.environment')}>
          <Select value={env} onValueChange={() => undefined} options={[{ value: env, label: env }]} />
        </Field>
        <Field label={t('make.lifetime')}>
          <Select
            value={lifetime}
            onValueChange={setLifetime}
            options={lifetimes.map((value) => ({
              value,
              label: value === 'never' ? t('make.never') : t('make.days', { count: Number(value) }),
            }))}
          />
        </Field>
      </div>
      {days === null ? <p className="help">{t('make.neverMeans')}</p> : null}
    </FormDialog>
  );
}
