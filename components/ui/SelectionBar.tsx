'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CommandLine } from './CommandLine';
import { IconButton } from './IconButton';

interface SelectionBarProps {
  /** The accessible name: what is selected. */
  label: string;
  count: number;
  onClear: () => void;
  /** What the usual action does, as a command. */
  command?: string;
  /** The actions. */
  children: ReactNode;
}

/** Floats at the foot while rows of a list are selected: how many, what can be done to them, and its command. */
export function SelectionBar({ label, count, onClear, command, children }: SelectionBarProps) {
  const t = useTranslations('ui');
  if (count === 0) return null;
  return (
    <div className="bulk-w">
      <div className="bulk" role="toolbar" aria-label={label}>
        <div className="bulk-a">
          <span className="n num" role="status">
            {t('selected', { count })}
          </span>
          <IconButton label={t('clearSelection')} icon={<X className="i s" aria-hidden />} onClick={onClear} />
          <span className="rule" />
          {children}
        </div>
        {command ? <CommandLine command={command} /> : null}
      </div>
    </div>
  );
}
