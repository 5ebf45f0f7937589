'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { Duration, RelativeTime } from '@/components/ui/Time';
import { useActivity, useConnection, useEngine } from '@/lib/client/live/hooks';

/** Whether what the page shows is live: the age of the last event, or since when it is not. */
export function LiveState() {
  const t = useTranslations('shell.live');
  const connection = useConnection();
  const engine = useEngine();
  const last = useActivity()[0];
  if (connection.state === 'lost')
    return (
      <p className="side-live">
        <Mark kind="restarting" />
        {t('reconnecting')}
        <span className="ml-auto">
          <Duration since={connection.since} />
        </span>
      </p>
    );
  if (engine?.state === 'unreachable')
    return (
      <p className="side-live">
        <Mark kind="failed" />
        {t('unreachable')}
        <span className="ml-auto">
          <Duration since={engine.since} />
        </span>
      </p>
    );
  if (engine?.state !== 'connected')
    return (
      <p className="side-live">
        <Mark kind="pulling" />
        {t('connecting')}
      </p>
    );
  return (
    <p className="side-live">
      <Mark kind="running" />
      {t('live')}
      <span className="ml-auto">
        {last ? t.rich('lastEvent', { age: () => <RelativeTime at={last.at} /> }) : t('noEvents')}
      </span>
    </p>
  );
}
