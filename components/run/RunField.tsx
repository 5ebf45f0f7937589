'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';
import { Refused } from './Refused';
import { useNote } from './run-context';
import { useRun } from './use-run-form';

interface RunFieldProps {
  name: FieldPath<RunForm>;
  label: ReactNode;
  hint?: ReactNode;
  help?: ReactNode;
  placeholder?: string;
  /** The id of a <datalist> of suggestions. */
  list?: string;
}

/** A text of the form with its label, and under it what is wrong with it. */
export function RunField({ name, label, hint, help, placeholder, list }: RunFieldProps) {
  const t = useTranslations('run.errors');
  const { register } = useRun();
  const { message, refused } = useNote(name);
  return (
    <div className="run-fg">
      <Field label={label} hint={hint} help={help} error={message ? t(message) : null}>
        <TextInput
          mono
          placeholder={placeholder}
          list={list}
          invalid={refused || message !== null}
          {...register(name)}
        />
      </Field>
      <Refused path={name} />
    </div>
  );
}
