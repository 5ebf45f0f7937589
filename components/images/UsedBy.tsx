'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';

/** How many containers use an image; one is linked itself, several are a list filtered by the image. */
export function UsedBy({ image }: { image: ImageRow }) {
  const t = useTranslations('images.list');
  const base = `/environments/${useEnv()}/containers`;
  const count = image.containers.length;
  if (count === 0) return <span className="dim">{t('unused')}</span>;
  const query = new URLSearchParams({ q: image.tags[0] ?? image.id.replace(/^sha256:/, '').slice(0, 12) });
  return (
    <Link className="link num" href={count === 1 ? `${base}/${image.containers[0]}` : `${base}?${query.toString()}`}>
      {t('containers', { count })}
    </Link>
  );
}
