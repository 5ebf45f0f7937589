'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps } from 'react';
import { useFieldControl } from './field-context';
import { IconButton } from './IconButton';

/** A password, hidden until the person wants to read what was typed. Say by `autoComplete` which one it is. */
export function PasswordInput({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  const t = useTranslations('ui');
  const control = useFieldControl();
  const [shown, setShown] = useState(false);
  const classes = ['field pw', control['aria-invalid'] ? 'is-bad' : '', className].filter(Boolean).join(' ');
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className={classes}>
      <input type={shown ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" {...control} {...rest} />
      <IconButton
        size="sm"
        label={t(shown ? 'hidePassword' : 'showPassword')}
        icon={<Icon className="i" aria-hidden />}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
