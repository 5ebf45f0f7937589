'use client';

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import { IconButton } from '@/components/ui/IconButton';
import type { LogFields as Fields } from '@/lib/client/logs/book/fields';

interface LogFieldsProps {
  fields: Fields;
  filterBy: (name: string, value: string) => void;
}

/** The fields of a line of JSON or logfmt, each to copy and to filter by. */
export function LogFields({ fields: { fields, format }, filterBy }: LogFieldsProps) {
  const t = useTranslations('logs.fields');
  return (
    <dl className="log-fields" aria-label={t(format)}>
      {fields.map(({ name, value, kind }, index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd className={`is-${kind}`}>{value}</dd>
          <dd className="log-fa">
            <IconButton
              size="xs"
              label={t('filter', { name })}
              icon={<ListFilter className="i s" aria-hidden />}
              onClick={() => filterBy(name, value)}
            />
            <CopyButton text={value} label={t('copy', { name })} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
