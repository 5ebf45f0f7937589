'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { roles, type Role } from '@/lib/contract/roles';

interface RoleChoiceProps {
  value: Role | null;
  onChange: (role: Role) => void;
  disabled?: boolean;
}

/** One role of the four, each with what it may. */
export function RoleChoice({ value, onChange, disabled }: RoleChoiceProps) {
  const t = useTranslations('session');
  const id = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className="lab">{t('roleLabel')}</legend>
      {roles.map((role) => (
        <label key={role} className={role === value ? 'choice-i on' : 'choice-i'}>
          <input
            type="radio"
            className="rb"
            name={id}
            value={role}
            checked={role === value}
            onChange={() => onChange(role)}
            aria-describedby={`${id}-${role}`}
          />
          <span>
            <b>{t(`role.${role}`)}</b>
            <span id={`${id}-${role}`}>{t(`roleMeans.${role}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
