'use client';

import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { TextInput } from '../ui/TextInput';
import { useNote } from './run-context';
import { noteId } from './RowNotes';
import { useRun } from './use-run-form';

interface RowInputProps {
  name: FieldPath<RunForm>;
  label: string;
  placeholder?: string;
  inputMode?: 'numeric';
  disabled?: boolean;
  /** The id of a <datalist> of suggestions. */
  list?: string | undefined;
}

/** A text in a row of a list. Its label is for screen readers: the head of the column shows it to the others. */
export function RowInput({ name, label, ...rest }: RowInputProps) {
  const { register } = useRun();
  const { message, refused } = useNote(name);
  const bad = refused || message !== null;
  return (
    <TextInput
      mono
      aria-label={label}
      invalid={bad}
      aria-describedby={message ? noteId(name) : undefined}
      {...rest}
      {...register(name)}
    />
  );
}
