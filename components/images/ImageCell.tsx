'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { ImageReference } from '../ui/ImageReference';
import { imageHref, otherNames, shortImageId } from './names';

/** Name of an image, and under it its short id, its other names, or that it dangles. */
export function ImageCell({ image }: { image: ImageRow }) {
  const t = useTranslations('images.list');
  const href = imageHref(useEnv(), image.id);
  const [first] = image.tags;
  const others = otherNames(image);
  return (
    <span className="two">
      <Link className={first ? 'iname' : 'iname none'} href={href} {...(first ? { 'aria-label': first } : {})}>
        {first ? <ImageReference reference={first} /> : t('untagged')}
      </Link>
      <span className="sub">
        <code>{shortImageId(image.id)}</code>
        {first ? null : <span className="clip">{t(image.containers.length ? 'danglingUsed' : 'dangling')}</span>}
        {others.length ? (
          <span className="clip">
            {t('also')}{' '}
            {others.map((name) => (
              <code key={name}>{name} </code>
            ))}
          </span>
        ) : null}
      </span>
    </span>
  );
}
