'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';

/** A size in bytes; null: the engine cannot tell; undefined: nobody has measured it. */
export function SizeText({ bytes }: { bytes: number | null | undefined }) {
  const t = useTranslations('volumes.sizes');
  if (bytes === undefined) return <span className="dim bare">–</span>;
  if (bytes === null) return <span className="dim">{t('unknown')}</span>;
  return <span className="num">{formatBytes(bytes)}</span>;
}
