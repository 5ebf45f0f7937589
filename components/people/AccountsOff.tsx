'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { RoleMeanings } from './RoleMeanings';

/** No accounts yet: what one would have of them, and the way there. */
export function AccountsOff() {
  const t = useTranslations('people.off');
  return (
    <EmptyState title={t('title')} body={t('body')}>
      <RoleMeanings />
      <Button variant="primary" href="/set-up">
        {t('turnOn')}
      </Button>
    </EmptyState>
  );
}
