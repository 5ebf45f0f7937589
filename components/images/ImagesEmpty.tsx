'use client';

import { useTranslations } from 'next-intl';
import { useMay } from '@/lib/client/session-facts';
import { EmptyState } from '../ui/EmptyState';
import { PullForm } from './PullForm';

/** No images yet: the pull box itself, filled with an example. */
export function ImagesEmpty() {
  const t = useTranslations('images.empty');
  if (!useMay('image.pull')) return <EmptyState title={t('title')} body={t('wait')} />;
  return (
    <EmptyState title={t('title')} body={t('body')}>
      <PullForm reference="python:3.11.5-alpine" />
    </EmptyState>
  );
}
