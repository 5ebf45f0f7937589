'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { copyText } from './copy-text';

/** How long the tick stays, milliseconds. */
const shownMs = 1600;

interface CopyButtonProps {
  /** What is copied; a function makes it when it is asked for. */
  text: string | (() => string);
  label?: string;
  size?: 'md' | 'sm' | 'xs';
}

/** Copies `text`; the icon turns to a tick and a screen reader hears it. */
export function CopyButton({ text, label, size = 'xs' }: CopyButtonProps) {
  const t = useTranslations('ui');
  const [told, setTold] = useState<'copied' | 'copyFailed' | null>(null);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <button
      type="button"
      className={size === 'sm' ? 'ib' : `ib ${size}`}
      aria-label={label ?? t('copy')}
      title={told ? t(told) : (label ?? t('copy'))}
      onClick={(event) => {
        event.stopPropagation();
        void copyText(typeof text === 'string' ? text : text()).then((taken) =>
          setTold(taken ? 'copied' : 'copyFailed'),
        );
      }}
    >
      {told === 'copied' ? <Check className="i s text-ok" aria-hidden /> : <Copy className="i s" aria-hidden />}
      <span className="sr" role="status">
        {told ? t(told) : ''}
      </span>
    </button>
  );
}
