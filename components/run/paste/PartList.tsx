'use client';

import { Check, CircleSlash, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PastedPart } from '@/lib/contract/run/paste/pasted';
import { kindOf } from './part-kind';

interface PartListProps {
  parts: readonly PastedPart[];
  /** Leads to the place in the form, where there is one. */
  onShow?: (path: string) => void;
}

const icons = { taken: Check, write: PenLine, left: CircleSlash } as const;

/** Each part of a pasted line, and what became of it. */
export function PartList({ parts, onShow }: PartListProps) {
  const t = useTranslations('paste');
  return (
    <ul className="paste-parts" aria-label={t('parts')}>
      {parts.map((part, index) => {
        const kind = kindOf(part);
        const Icon = icons[kind];
        const { path } = part;
        return (
          <li key={index} className={kind}>
            <Icon className="i s" aria-hidden />
            <code>{part.text}</code>
            <span>
              {part.missing.length === 0
                ? t(`fate.${part.fate}`)
                : t('missingOf', {
                    fate: t(`fate.${part.fate}`),
                    missing: part.missing.map(({ kind, text }) => t(`missing.${kind}`, { text })).join(', '),
                  })}
            </span>
            {onShow && path !== null && kind !== 'taken' ? (
              <button type="button" className="link" onClick={() => onShow(path)}>
                {t('show')}
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
