'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';

/** Rows drawn: what a person reads. The count and the sum are of all. */
const mostShown = 500;

interface PruneNamesProps {
  /** How many go, and how many bytes. */
  sum: string;
  label: string;
  rows: readonly { id: string; name: string; bytes: number }[];
}

/** What a prune removes, each with its size, and the sum of them. */
export function PruneNames({ sum, label, rows }: PruneNamesProps) {
  const t = useTranslations('prune');
  const left = rows.length - mostShown;
  return (
    <>
      <p role="status">{sum}</p>
      <ul className="prune-l" tabIndex={0} aria-label={label}>
        {rows.slice(0, mostShown).map(({ id, name, bytes }) => (
          <li key={id}>
            <span className="clip">{name}</span>
            <span className="num dim">{formatBytes(bytes)}</span>
          </li>
        ))}
        {left > 0 ? <li className="dim">{t('more', { count: left })}</li> : null}
      </ul>
    </>
  );
}
