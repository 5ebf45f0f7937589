'use client';

import { useTranslations } from 'next-intl';
import { spanOf } from '../ui/format';

/** "11 s left", "2 min 5 s left". */
export function TimeLeft({ seconds }: { seconds: number }) {
  const t = useTranslations('jobs');
  const tUi = useTranslations('ui');
  const span = spanOf(seconds * 1000)
    .map((part) => tUi(`unit.${part.unit}`, { count: part.count }))
    .join(' ');
  return <span>{t('left', { span })}</span>;
}
