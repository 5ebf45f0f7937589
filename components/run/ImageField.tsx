'use client';

import { useTranslations } from 'next-intl';
import { Controller } from 'react-hook-form';
import type { ImageRow } from '@/lib/contract/images';
import { Field } from '../ui/Field';
import { formatBytes } from '../ui/format';
import { ImageCombobox } from './ImageCombobox';
import { Refused } from './Refused';
import { useNote, useRunFacts } from './run-context';
import { useRun } from './use-run-form';

/** The image: any reference or id, with those at hand suggested, and where it comes from. */
export function ImageField({ images }: { images: readonly ImageRow[] | null }) {
  const t = useTranslations('run');
  const { control } = useRun();
  const { place } = useRunFacts();
  const { message, refused } = useNote('image');
  const hint = {
    here: () => (place.where === 'here' ? t('image.here', { size: formatBytes(place.image.size) }) : null),
    registry: () => t('image.missing'),
    nowhere: () => t('image.unknownId'),
    unknown: () => null,
  }[place.where]();
  return (
    <div className="run-fg">
      <Field label={t('image.label')} hint={hint} error={message ? t(`errors.${message}`) : null}>
        <Controller
          control={control}
          name="image"
          render={({ field }) => <ImageCombobox {...field} images={images} invalid={refused || message !== null} />}
        />
      </Field>
      <Refused path="image" />
    </div>
  );
}
