'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';

/** Rows drawn: what a person reads. The count and the sum are of all. */
const mostShown = 500;

interface PruneListProps {
  label: string;
  /** Bytes are null where it has none of its own. */
  rows: readonly { id: string; name: string; bytes: number | null }[];
}

/** What goes, by name, with its bytes. */
export function PruneList({ label, rows }: PruneListProps) {
  const t = useTranslations('prune');
  const left = rows.length - mostShown;
  return (
    <ul className="prune-l" tabIndex={0} aria-label={label}>
      {rows.slice(0, mostShown).map(({ id, name, bytes }) => (
        <li key={id}>
          <span className="clip" title={name}>
            {name}
          </span>
          {bytes === null ? null : <span className="num dim">{formatBytes(bytes)}</span>}
        </li>
      ))}
      {left > 0 ? <li className="dim">{t('more', { count: left })}</li> : null}
    </ul>
  );
}
