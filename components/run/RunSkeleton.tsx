'use client';

import { useTranslations } from 'next-intl';
import { FormSkeleton } from './FormSkeleton';

/** The shape of the form while it is loaded, as a page of its own. */
export function RunSkeleton() {
  const t = useTranslations('run');
  return (
    <FormSkeleton>
      <div className="head">
        <h1>{t('title')}</h1>
      </div>
    </FormSkeleton>
  );
}
