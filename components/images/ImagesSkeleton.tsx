'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '../ui/Skeleton';

const widths = ['38%', '52%', '30%', '45%', '34%', '48%'];

/** The image list before its rows have come, in their shape. */
export function ImagesSkeleton() {
  const t = useTranslations('images');
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
      </div>
      <div className="iskel" aria-busy="true">
        {widths.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    </>
  );
}
