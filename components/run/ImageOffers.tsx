'use client';

import { useTranslations } from 'next-intl';
import { parseReference } from '@/lib/contract/reference';
import { onDockerHub, otherSpelling, throughPrefix } from '../jobs/other-sources';
import { readPrefixes } from '../jobs/prefixes';
import { Button } from '../ui/Button';
import { useRunFacts } from './run-context';
import { useRun } from './use-run-form';

/** Other places that may hold the image which could not be pulled: the prefixes used before, the other spelling. */
export function ImageOffers() {
  const t = useTranslations('run.offers');
  const { refusal } = useRunFacts();
  const { getValues, setValue } = useRun();
  const parsed = parseReference(getValues('image').trim());
  if (parsed.fault !== undefined || !refusal) return null;
  const { reference } = parsed;
  const away = refusal.code === 'registry-unreachable' || refusal.code === 'registry-rate-limit';
  const offers = [
    ...(away ? [onDockerHub(reference), ...readPrefixes().map((prefix) => throughPrefix(prefix, reference))] : []),
    ...(refusal.code === 'image-not-found' ? [otherSpelling(reference)] : []),
  ].filter((offer) => offer !== null);
  if (offers.length === 0) return null;
  return (
    <div className="run-offers">
      {offers.map((offer) => (
        <Button
          key={offer}
          size="xs"
          onClick={() => setValue('image', offer, { shouldDirty: true, shouldValidate: true })}
        >
          {t('anotherImage', { reference: offer })}
        </Button>
      ))}
    </div>
  );
}
