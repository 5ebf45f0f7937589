'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCopy } from './use-copy';

interface CopyButtonProps {
  /** What is copied; a function makes it when it is asked for. */
  text: string | (() => string);
  label?: string;
  size?: 'md' | 'sm' | 'xs';
  /** In place of the usual one, where two things can be copied. */
  icon?: ReactNode;
}

/** Copies `text`; the icon turns to a tick and a screen reader hears it. */
export function CopyButton({ text, label, size = 'xs', icon }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [told, copy] = useCopy();
  return (
    <button
      type="button"
      className={size === 'sm' ? 'ib' : `ib ${size}`}
      aria-label={label ?? t('copy')}
      title={told ? t(told) : (label ?? t('copy'))}
      onClick={(event) => {
        event.stopPropagation();
        copy(typeof text === 'string' ? text : text());
      }}
    >
      {told === 'copied' ? (
        <Check className="i s text-ok" aria-hidden />
      ) : (
        (icon ?? <Copy className="i s" aria-hidden />)
      )}
      <span className="sr" role="status">
        {told ? t(told) : ''}
      </span>
    </button>
  );
}
