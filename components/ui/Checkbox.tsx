'use client';

import { useEffect, useRef } from 'react';

interface CheckboxProps {
  checked: boolean;
  indeterminate?: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** The accessible name; shown only when `showLabel`. */
  label: string;
  showLabel?: boolean;
  disabled?: boolean;
}

/** A check box: the browser's own, so that it needs no script, in Quayside's look. */
export function Checkbox({
  checked,
  indeterminate = false,
  onCheckedChange,
  label,
  showLabel,
  disabled,
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = indeterminate;
  }, [indeterminate]);
  const input = (
    <input
      ref={box}
      type="checkbox"
      className={indeterminate ? 'cb some' : 'cb'}
      checked={checked}
      disabled={disabled}
      aria-label={showLabel ? undefined : label}
      onChange={(event) => onCheckedChange(event.target.checked)}
    />
  );
  if (!showLabel) return input;
  return (
    <label className="check">
      {input}
      {label}
    </label>
  );
}
