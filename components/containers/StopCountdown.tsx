'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import { everySecond } from '@/components/ui/ticker';
import { containerCalls } from '@/lib/client/containers';
import { useCall } from '@/lib/client/use-call';
import type { ContainerRow } from '@/lib/contract/containers';

interface StopCountdownProps {
  env: string;
  row: Pick<ContainerRow, 'id' | 'name'>;
  stopping: NonNullable<ContainerRow['stopping']>;
  size?: 'md' | 'xs';
}

/**
 * A stop that is under way: the seconds until SIGKILL, counted from the server's own start so that every page shows the
 * same, and a button that does not wait for them.
 */
export function StopCountdown({ env, row, stopping, size = 'md' }: StopCountdownProps) {
  const t = useTranslations('container.stop');
  const { run, busy } = useCall();
  const end = Date.parse(stopping.since) + stopping.seconds * 1000;
  const left = useSyncExternalStore(
    everySecond,
    () => Math.max(0, Math.ceil((end - Date.now()) / 1000)),
    () => stopping.seconds,
  );
  return (
    <span className="stop-c">
      <span className="st">
        <Mark kind="pulling" />
        <span className="num">{left > 0 ? t('killedIn', { seconds: left }) : t('killing')}</span>
      </span>
      <Button
        variant="danger"
        size={size}
        disabled={busy}
        aria-label={t('killNowLabel', { name: row.name })}
        onClick={() => void run(() => containerCalls(env, row.id).kill())}
      >
        {t('killNow')}
      </Button>
    </span>
  );
}
