'use client';

import type { FocusEvent, ReactNode } from 'react';
import { Field } from '@/components/ui/Field';
import { TextInput } from '@/components/ui/TextInput';
import { ReferenceReading } from '../ReferenceReading';
import type { useReference } from './use-reference';

interface GivenNameProps {
  label: string;
  name: ReturnType<typeof useReference>;
  /** What is said of it in place of how it reads. */
  help?: ReactNode;
  placeholder?: string;
  onFocus?: (event: FocusEvent<HTMLInputElement>) => void;
}

/** The field for a name of an image, with how it reads under it; after a try that is the error, where it is none. */
export function GivenName({ label, name, help, placeholder, onFocus }: GivenNameProps) {
  const reading = <ReferenceReading parsed={name.parsed} />;
  return (
    <Field label={label} {...(name.refused ? { error: reading } : { help: help ?? reading })}>
      <TextInput
        autoFocus
        mono
        autoCapitalize="none"
        value={name.typed}
        placeholder={placeholder}
        onFocus={onFocus}
        onChange={(event) => name.setTyped(event.target.value)}
      />
    </Field>
  );
}
