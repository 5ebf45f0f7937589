'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import type { VolumeRow } from '@/lib/contract/volumes';

/** How many containers mount a volume: a link to them, filtered by it. */
export function VolumeUsers({ volume }: { volume: VolumeRow }) {
  const t = useTranslations('volumes.list');
  const base = `/environments/${encodeURIComponent(useEnv())}/containers`;
  const count = volume.containers.length;
  if (count === 0) return <span className="dim">{t('unused')}</span>;
  const query = new URLSearchParams({ q: `volume:${volume.name}` });
  return (
    <Link className="link num" href={`${base}?${query.toString()}`} prefetch={false}>
      {t('containers', { count })}
    </Link>
  );
}
