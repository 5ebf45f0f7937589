'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';
import type { Preview } from './kinds';

/** Rows drawn: what a person reads. The count and the sum are of all. */
const mostShown = 200;

interface PreviewListProps {
  items: Preview['items'];
  label: string;
}

/** What goes, by name, with its bytes where it has any. */
export function PreviewList({ items, label }: PreviewListProps) {
  const t = useTranslations('overview.cleanUp');
  const left = items.length - mostShown;
  return (
    <ul className="prune-l" tabIndex={0} aria-label={label}>
      {items.slice(0, mostShown).map(({ id, name, bytes }) => (
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
