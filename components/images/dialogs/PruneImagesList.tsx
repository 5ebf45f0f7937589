'use client';

import { useTranslations } from 'next-intl';
import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import { formatBytes } from '@/components/ui/format';
import { Skeleton } from '@/components/ui/Skeleton';
import { imageTitle } from '../names';

/** Rows drawn: what a person reads. The count and the sum are of all. */
const mostShown = 500;

/** What a prune of images removes, the largest first; a skeleton while the engine is asked. */
export function PruneImagesList({ preview }: { preview: PruneImagesPreview | null }) {
  const t = useTranslations('images.prune');
  if (preview === null)
    return (
      <div className="prune-l" aria-busy>
        <Skeleton width="60%" height="14px" />
        <Skeleton width="45%" height="14px" />
      </div>
    );
  if (preview.images.length === 0) return <p className="dim">{t('nothing')}</p>;
  const left = preview.images.length - mostShown;
  return (
    <>
      <p role="status">{t('goes', { count: preview.images.length, size: formatBytes(preview.bytes) })}</p>
      <ul className="prune-l" tabIndex={0} aria-label={t('list')}>
        {preview.images.slice(0, mostShown).map((image) => (
          <li key={image.id}>
            <span className="clip mono">{image.tags.length ? image.tags.join(', ') : imageTitle(image)}</span>
            <span className="num dim">{formatBytes(image.size)}</span>
          </li>
        ))}
        {left > 0 ? <li className="dim">{t('more', { count: left })}</li> : null}
      </ul>
    </>
  );
}
