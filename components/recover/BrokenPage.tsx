'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

/** In the place of a page that threw while it was drawn: what it threw, and the way to load it again. */
export function BrokenPage({ error }: { error: Error }) {
  const t = useTranslations('shell.broken');
  // Next's development overlay and whoever looks into the console get the whole of it.
  useEffect(() => console.error(error), [error]);
  return (
    <EmptyState page title={t('title')} body={t('body')}>
      <code>{error.message}</code>
      <Button onClick={() => window.location.reload()}>{t('again')}</Button>
    </EmptyState>
  );
}
