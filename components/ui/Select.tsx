'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useFieldControl } from './field-context';

interface SelectProps<T extends string> {
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  /** The accessible name; leave it out inside a <Field>, whose label names it. */
  label?: string;
  disabled?: boolean;
  className?: string;
}

/** A choice of one: the browser's own list (a phone's wheel, type-ahead, no script) in Quayside's look. */
export function Select<T extends string>({
  value,
  onValueChange,
  options,
  label,
  disabled,
  className,
}: SelectProps<T>) {
  const control = useFieldControl();
  return (
    <span className={['select', className].filter(Boolean).join(' ')}>
      <select
        className="field"
        {...control}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onValueChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronsUpDown className="i s" aria-hidden />
    </span>
  );
}
