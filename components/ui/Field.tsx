'use client';

import { CircleAlert } from 'lucide-react';
import { useId, useMemo, type ReactNode } from 'react';
import { FieldContext } from './field-context';

interface FieldProps {
  label: ReactNode;
  /** At the right of the label, quiet: where a value comes from, whether it is free. */
  hint?: ReactNode;
  error?: ReactNode;
  help?: ReactNode;
  children: ReactNode;
}

/** A label over its control, with help and error under it, tied together for a screen reader. */
export function Field({ label, hint, error, help, children }: FieldProps) {
  const id = useId();
  const control = useMemo(
    () => ({
      id,
      describedBy: [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined,
      invalid: Boolean(error),
    }),
    [id, error, help],
  );
  return (
    <div className="min-w-0">
      <label className="lab" htmlFor={id}>
        {label}
        {hint ? <span className="hint">{hint}</span> : null}
      </label>
      <FieldContext value={control}>{children}</FieldContext>
      {error ? (
        <p className="wrong" id={`${id}-error`}>
          <CircleAlert className="i s" aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {help ? (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
