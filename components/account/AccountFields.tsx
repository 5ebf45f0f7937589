'use client';

import { useTranslations } from 'next-intl';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Field } from '../ui/Field';
import { PasswordInput } from '../ui/PasswordInput';
import { TextInput } from '../ui/TextInput';
import { PasswordStrength } from './PasswordStrength';

interface FieldProps {
  /** What `register` of the form answers. */
  field: UseFormRegisterReturn;
  error: string | null;
}

/** The name that a person signs in with. */
export function NameField({ field, error, autoFocus }: FieldProps & { autoFocus?: boolean }) {
  const t = useTranslations('account');
  return (
    <Field label={t('name')} error={error} help={t('nameHelp')}>
      <TextInput {...field} autoComplete="username" autoCapitalize="none" autoFocus={autoFocus} />
    </Field>
  );
}

/** The e-mail, which nobody needs to give. */
export function EmailField({ field, error }: FieldProps) {
  const t = useTranslations('account');
  return (
    <Field label={t('email')} hint={t('optional')} error={error} help={t('emailHelp')}>
      <TextInput {...field} type="email" autoComplete="email" />
    </Field>
  );
}

interface NewPasswordFieldProps extends FieldProps {
  /** As it stands in the form now. */
  value: string;
  /** What an attacker would try first. */
  about: readonly string[];
  label?: string;
}

/** A password to be, with how hard it is to guess. */
export function NewPasswordField({ field, error, value, about, label }: NewPasswordFieldProps) {
  const t = useTranslations('account');
  return (
    <Field label={label ?? t('password')} error={error} help={t('passwordHelp')}>
      <PasswordInput {...field} autoComplete="new-password" />
      <PasswordStrength password={value} about={about} />
    </Field>
  );
}
