'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { ageOf, spanOf } from './format';
import { localZone } from './local-zone';
import { everySecond, lastTick } from './ticker';

const nothing = () => '';

/** How long ago, in one unit, renewed by itself: "3 min ago". The exact time is in the title. `at`: ISO 8601 or ms. */
export function RelativeTime({ at }: { at: string | number }) {
  const t = useTranslations('ui');
  const then = new Date(at).getTime();
  const text = useSyncExternalStore(
    everySecond,
    () => {
      const { unit, count } = ageOf(lastTick() - then);
      return t('ago', { age: t(`unit.${unit}`, { count }) });
    },
    nothing,
  );
  return <Stamp at={then} text={text} />;
}

/** How long since, ticking: "3 min 12 s". The exact time is in the title. `since`: ISO 8601 or ms. */
export function Duration({ since }: { since: string | number }) {
  const t = useTranslations('ui');
  const then = new Date(since).getTime();
  const text = useSyncExternalStore(
    everySecond,
    () =>
      spanOf(lastTick() - then)
        .map((part) => t(`unit.${part.unit}`, { count: part.count }))
        .join(' '),
    nothing,
  );
  return <Stamp at={then} text={text} />;
}

function Stamp({ at, text }: { at: number; text: string }) {
  const format = useFormatter();
  if (Number.isNaN(at)) return null;
  const date = new Date(at);
  return (
    <time
      className="num"
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: 'medium', timeStyle: 'medium', timeZone: localZone() })}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
