'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Controller } from 'react-hook-form';
import type { ImageRow } from '@/lib/contract/images';
import { Field } from '../ui/Field';
import { formatBytes } from '../ui/format';
import { ImageInput } from './ImageInput';
import { Refused } from './Refused';
import { useNote, useRunFacts } from './run-context';
import { useRun } from './use-run-form';

/** The image: any reference or id, with those at hand suggested. */
export function ImageField({ images }: { images: readonly ImageRow[] | null }) {
  const t = useTranslations('run');
  const { control } = useRun();
  const { place } = useRunFacts();
  const { message, refused } = useNote('image');
  const sizes = useMemo(
    () => new Map(images?.flatMap(({ tags, size }) => tags.map((tag) => [tag, size] as const))),
    [images],
  );
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
          render={({ field }) => (
            <Autocomplete.Root items={[...sizes.keys()].sort()} value={field.value} onValueChange={field.onChange}>
              <ImageInput invalid={refused || message !== null} inputRef={field.ref} onBlur={field.onBlur} />
              <Autocomplete.Portal>
                <Autocomplete.Positioner className="run-pos" sideOffset={4} align="start">
                  <Autocomplete.Popup className="run-list" aria-label={t('image.open')}>
                    <Autocomplete.Empty className="run-none">{t('image.none')}</Autocomplete.Empty>
                    <Autocomplete.List>
                      {(tag: string) => (
                        <Autocomplete.Item key={tag} value={tag} className="run-item">
                          <span className="mono">{tag}</span>
                          <span className="dim">{formatBytes(sizes.get(tag) ?? 0)}</span>
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.List>
                  </Autocomplete.Popup>
                </Autocomplete.Positioner>
              </Autocomplete.Portal>
            </Autocomplete.Root>
          )}
        />
      </Field>
      <Refused path="image" />
    </div>
  );
}
