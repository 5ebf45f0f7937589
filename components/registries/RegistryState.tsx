'use client';

import { useTranslations } from 'next-intl';
import type { RegistryRow } from '@/lib/contract/registries/registries';
import { Mark } from '../ui/Mark';
import { useTest } from './use-test';

/** How the last try in this page ended, in a word: what went wrong is told by the test itself. */
export function RegistryState({ row }: { row: RegistryRow }) {
  const t = useTranslations('registries.state');
  const { data, error, isFetching } = useTest(row.id);
  if (isFetching)
    return (
      <span className="rsign">
        <Mark kind="pulling" /> {t('under')}
      </span>
    );
  if (!data && !error) return <span className="dim">{t('untried')}</span>;
  const { quayside, engine } = data ?? {};
  if (quayside?.problem === null && engine?.problem === null)
    return (
      <span className="rsign">
        <Mark kind="done" /> {t('good')}
      </span>
    );
  return (
    <span className="rinsecure">
      <Mark kind="failed" />{' '}
      {t(quayside?.problem === null ? 'engine' : engine?.problem === null ? 'quayside' : 'failed')}
    </span>
  );
}
