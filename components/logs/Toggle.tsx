'use client';

import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';

interface ToggleProps {
  label: string;
  icon: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A button that is on or off. */
export function Toggle({ label, icon, on, onChange }: ToggleProps) {
  return (
    <IconButton
      size="md"
      label={label}
      icon={icon}
      aria-pressed={on}
      className="log-toggle"
      onClick={() => onChange(!on)}
    />
  );
}
