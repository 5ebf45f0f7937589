'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Select';
import { levels } from '@/lib/client/logs/book/level';
import type { ViewFilter } from './view-filter';

const streams = ['all', 'stdout', 'stderr'] as const;
/** Worse than what is offered is all the same few lines. */
const offered = levels.filter((level) => level !== 'trace');

/** Which lines of a log are let through: by stream and by level. */
export function LogSift({ given, onGiven }: { given: ViewFilter; onGiven: (given: ViewFilter) => void }) {
  const t = useTranslations('logs');
  return (
    <>
      <Select
        className="log-tail"
        label={t('stream.label')}
        value={given.stream}
        onValueChange={(stream) => onGiven({ ...given, stream })}
        options={streams.map((stream) => ({ value: stream, label: t(`stream.${stream}`) }))}
      />
      <Select
        className="log-tail"
        label={t('level.label')}
        value={given.level ?? 'any'}
        onValueChange={(level) => onGiven({ ...given, level: level === 'any' ? null : level })}
        options={(['any', ...offered] as const).map((level) => ({ value: level, label: t(`level.${level}`) }))}
      />
    </>
  );
}
