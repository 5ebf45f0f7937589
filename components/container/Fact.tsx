'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/CopyButton';

interface FactProps {
  term: string;
  /** What its button copies. */
  copy?: string;
  /** Takes as many lines as it needs. */
  wrap?: boolean;
  children: ReactNode;
}

/** One line of a list of facts (`<dl className="facts">`): a term and what is so. */
export function Fact({ term, copy, wrap, children }: FactProps) {
  const t = useTranslations('container');
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span className={wrap ? undefined : 'clip'}>{children}</span>
        {copy ? <CopyButton text={copy} label={t('copyValue', { value: term })} /> : null}
      </dd>
    </div>
  );
}
