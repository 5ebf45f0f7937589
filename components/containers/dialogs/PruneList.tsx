'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';
import { Skeleton } from '@/components/ui/Skeleton';
import type { PrunePreview } from '@/lib/contract/prune';

/** What a prune removes, the largest first, with the sum; a skeleton while the engine counts. */
export function PruneList({ preview }: { preview: PrunePreview | null }) {
  const t = useTranslations('containers.prune');
  if (preview === null)
    return (
      <div className="prune-l" aria-busy>
        <Skeleton width="60%" height="14px" />
        <Skeleton width="45%" height="14px" />
        <Skeleton width="52%" height="14px" />
      </div>
    );
  if (preview.containers.length === 0) return <p className="dim">{t('nothing')}</p>;
  return (
    <>
      <p role="status">{t('goes', { count: preview.containers.length, size: formatBytes(preview.bytes) })}</p>
      <ul className="prune-l" tabIndex={0} aria-label={t('list')}>
        {preview.containers.map(({ id, name, bytes }) => (
          <li key={id}>
            <span className="clip">{name}</span>
            <span className="num dim">{formatBytes(bytes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
