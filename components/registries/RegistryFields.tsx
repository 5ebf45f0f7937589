'use client';

import { useTranslations } from 'next-intl';
import type { Problem } from '@/lib/contract/problem';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { signIns } from '@/lib/contract/registries/sign-ins';
import { Checkbox } from '../ui/Checkbox';
import { Field } from '../ui/Field';
import { PasswordInput } from '../ui/PasswordInput';
import { Select } from '../ui/Select';
import { TextInput } from '../ui/TextInput';
import type { Draft } from './draft';
import { TrustFields } from './TrustFields';

interface RegistryFieldsProps {
  draft: Draft;
  row: RegistryRow | null;
  onChange: (patch: Partial<Draft>) => void;
  /** What the server says of a field. */
  problem: Problem | null;
}

/** Where a registry is, how one signs in, and what is trusted. */
export function RegistryFields({ draft, row, onChange, problem }: RegistryFieldsProps) {
  const t = useTranslations('registries.form');
  const wrong = (field: 'address' | 'username' | 'password' | 'token' | 'ca') => {
    if (problem?.field !== field) return {};
    if (field === 'address') return { error: t(problem.code === 'registry-exists' ? 'wrong.exists' : 'wrong.address') };
    return { error: [t(`wrong.${field}`), problem.detail].filter(Boolean).join(' ') };
  };
  const { signIn } = draft;
  const isKept = row?.secretSet === true && row.signIn === signIn;
  return (
    <>
      <Field label={t('address')} help={t('addressHelp')} {...wrong('address')}>
        <TextInput
          mono
          autoFocus
          value={draft.address}
          placeholder="registry.example:5000"
          autoCapitalize="none"
          onChange={(event) => onChange({ address: event.target.value })}
        />
      </Field>
      <Field label={t('name')} hint={t('optional')}>
        <TextInput value={draft.name} maxLength={100} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field label={t('signIn')}>
        <Select
          value={signIn}
          onValueChange={(next) => onChange({ signIn: next, secret: '' })}
          options={signIns.map((value) => ({ value, label: t(`signIns.${value}`) }))}
        />
      </Field>
      {signIn === 'password' ? (
        <Field label={t('username')} {...wrong('username')}>
          <TextInput
            value={draft.username}
            autoCapitalize="none"
            autoComplete="off"
            onChange={(event) => onChange({ username: event.target.value })}
          />
        </Field>
      ) : null}
      {signIn !== 'none' ? (
        <Field
          label={t(signIn)}
          help={t(isKept ? 'kept' : signIn === 'token' ? 'tokenHelp' : 'passwordHelp')}
          {...wrong(signIn)}
        >
          <PasswordInput
            value={draft.secret}
            autoComplete="new-password"
            placeholder={isKept ? '••••••••' : undefined}
            onChange={(event) => onChange({ secret: event.target.value })}
          />
        </Field>
      ) : null}
      <TrustFields draft={draft} onChange={onChange} {...wrong('ca')} />
      <Checkbox
        showLabel
        label={t('insecure')}
        checked={draft.insecure}
        onCheckedChange={(insecure) => onChange({ insecure })}
      />
      {draft.insecure ? (
        <p className="rwarn" role="alert">
          {t('insecureMeans')}
        </p>
      ) : null}
    </>
  );
}
