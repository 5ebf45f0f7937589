'use client';

import type { ComponentProps } from 'react';
import { useFieldControl } from './field-context';

interface TextInputProps extends ComponentProps<'input'> {
  mono?: boolean;
  invalid?: boolean;
}

/** One line of text. Inside a <Field> it takes the field's id, help and error by itself. */
export function TextInput({ mono = false, invalid, className, ...rest }: TextInputProps) {
  const control = useFieldControl();
  const bad = invalid ?? control['aria-invalid'] ?? false;
  const classes = ['field', mono ? 'mono' : '', bad ? 'is-bad' : '', className].filter(Boolean).join(' ');
  return (
    <input
      type="text"
      autoComplete="off"
      spellCheck={false}
      {...control}
      {...rest}
      aria-invalid={bad || undefined}
      className={classes}
    />
  );
}
