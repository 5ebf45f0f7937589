'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Skeleton } from '../ui/Skeleton';

/** The shape of the form under what heads it: nothing on the page of a container, which has its own head. */
export function FormSkeleton({ children }: { children?: ReactNode }) {
  const t = useTranslations('run');
  return (
    <div className="run-page">
      <div className="run-col">
        {children}
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
