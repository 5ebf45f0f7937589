'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Mark } from '@/components/ui/Mark';
import { everySecond } from '@/components/ui/ticker';
import type { ContainerRow } from '@/lib/contract/containers';

interface StopCountdownProps {
  stopping: NonNullable<ContainerRow['stopping']>;
  /** For a cell of a table. */
  short?: boolean;
}

/**
 * A stop that is under way: the seconds until SIGKILL, counted from the server's own start so that every page shows the
 * same.
 */
export function StopCountdown({ stopping, short = false }: StopCountdownProps) {
  const t = useTranslations('container.stop');
  const end = Date.parse(stopping.since) + stopping.seconds * 1000;
  const left = useSyncExternalStore(
    everySecond,
    () => Math.max(0, Math.ceil((end - Date.now()) / 1000)),
    () => stopping.seconds,
  );
  return (
    <span className="st">
      <Mark kind="pulling" />
      <span className="num">{left === 0 ? t('killing') : t(short ? 'left' : 'killedIn', { seconds: left })}</span>
    </span>
  );
}
