'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import type { NetworkRow } from '@/lib/contract/networks';

/** How many containers are in a network: a link to them, filtered by it. */
export function UsedBy({ network }: { network: NetworkRow }) {
  const t = useTranslations('networks.list');
  const base = `/environments/${encodeURIComponent(useEnv())}/containers`;
  const count = network.containers.length;
  if (count === 0) return <span className="dim">{t('unused')}</span>;
  const query = new URLSearchParams({ q: `network:${network.name}` });
  return (
    <Link className="link num" href={`${base}?${query.toString()}`} prefetch={false}>
      {t('containers', { count })}
    </Link>
  );
}
