'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import { rememberedByEngine, type EventGap } from '@/lib/contract/events';

/** A time in which nobody listened to the engine: what it told afterwards is what it still remembered. */
export function GapLine({ gap }: { gap: EventGap }) {
  const t = useTranslations('events');
  const format = useFormatter();
  const time = (at: number) =>
    format.dateTime(at, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: localZone(),
    });
  return <p className="ev-gap">{t('gap', { from: time(gap.from), to: time(gap.to), count: rememberedByEngine })}</p>;
}
