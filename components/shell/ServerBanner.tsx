'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { Duration } from '@/components/ui/Time';
import { useConnection } from '@/lib/client/live/hooks';

/** Says that the page lost Quayside's own server, since when, and that it comes back by itself. */
export function ServerBanner() {
  const t = useTranslations('shell.lost');
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  return (
    <section className="banner warn" aria-label={t('title')}>
      <Mark kind="restarting" />
      <div>
        <p>
          <b role="alert">{t('title')}</b> {t.rich('since', { time: () => <Duration since={connection.since} /> })}
        </p>
        <p>{t('next')}</p>
      </div>
    </section>
  );
}
