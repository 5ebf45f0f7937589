'use client';

import { X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import { IconButton } from '@/components/ui/IconButton';
import type { Stretch } from './LogRange';
import type { ViewFilter } from './view-filter';

interface LogChipsProps {
  given: ViewFilter;
  onGiven: (given: ViewFilter) => void;
  stretch: Stretch | null;
  onStretch: (stretch: Stretch | null) => void;
}

/** What narrows the view and stands in no field of the bar: fields of lines, and a stretch of time. Each can be taken away. */
export function LogChips({ given, onGiven, stretch, onStretch }: LogChipsProps) {
  const t = useTranslations('logs');
  const format = useFormatter();
  if (given.fields.length === 0 && !stretch) return null;
  const at = (time: string) =>
    format.dateTime(new Date(time), { dateStyle: 'medium', timeStyle: 'medium', timeZone: localZone() });
  return (
    <ul className="log-chips" aria-label={t('chips')}>
      {stretch ? (
        <li>
          {stretch.until
            ? t('range.between', { since: at(stretch.since), until: at(stretch.until) })
            : t('range.from', { since: at(stretch.since) })}
          <IconButton
            size="xs"
            label={t('range.leave')}
            icon={<X className="i s" aria-hidden />}
            onClick={() => onStretch(null)}
          />
        </li>
      ) : null}
      {given.fields.map(({ name, value }) => (
        <li key={name}>
          <code>
            {name}={value}
          </code>
          <IconButton
            size="xs"
            label={t('fields.leave', { name })}
            icon={<X className="i s" aria-hidden />}
            onClick={() => onGiven({ ...given, fields: given.fields.filter((field) => field.name !== name) })}
          />
        </li>
      ))}
    </ul>
  );
}
