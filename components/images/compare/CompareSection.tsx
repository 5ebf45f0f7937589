'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import type { ImageDetail } from '@/lib/contract/images';
import { useImages } from '@/lib/client/live/hooks';
import { Select } from '@/components/ui/Select';
import { useUrlState } from '@/components/ui/url-state';
import { imageTitle, shortImageId } from '../names';

const Comparison = dynamic(() => import('./Comparison').then((module) => module.Comparison), { ssr: false });

/** Offers every other image to compare this one with; which one stands in the address. Tags of the same repository first. */
export function CompareSection({ detail }: { detail: ImageDetail }) {
  const t = useTranslations('images.compare');
  const images = useImages();
  const [chosen, setChosen] = useUrlState('with');
  const options = useMemo(() => {
    const repository = detail.tags[0]?.replace(/:[^:/]*$/, '');
    const kin = (title: string) => Number(repository === undefined || !title.startsWith(`${repository}:`));
    return (images ?? [])
      .filter(({ id }) => id !== detail.id)
      .map((image) => ({ value: shortImageId(image.id), label: imageTitle(image) }))
      .sort((a, b) => kin(a.label) - kin(b.label) || a.label.localeCompare(b.label));
  }, [images, detail]);
  if (options.length === 0) return null;
  const other = options.find(({ value }) => value === chosen);
  return (
    <section aria-labelledby="image-compare">
      <h2 id="image-compare">{t('title')}</h2>
      <Select
        label={t('with')}
        value={other?.value ?? ''}
        onValueChange={setChosen}
        options={[{ value: '', label: t('choose') }, ...options]}
      />
      {other ? <Comparison detail={detail} id={other.value} name={other.label} /> : null}
    </section>
  );
}
