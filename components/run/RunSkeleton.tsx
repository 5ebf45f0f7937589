'use client';

import { useTranslations } from 'next-intl';
import { Skeleton } from '../ui/Skeleton';

/** The shape of the form while it is loaded. */
export function RunSkeleton() {
  const t = useTranslations('run');
  return (
    <div className="run-page">
      <div className="run-col">
        <div className="head">
          <h1>{t('title')}</h1>
        </div>
        <div className="run-base run-skel" role="status" aria-label={t('loading')}>
          <Skeleton height="36px" />
          <Skeleton height="36px" />
          <Skeleton height="36px" width="60%" />
        </div>
      </div>
      <div className="run-panel" aria-hidden />
    </div>
  );
}
