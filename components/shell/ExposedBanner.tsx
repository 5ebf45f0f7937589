'use client';

import { useTranslations } from 'next-intl';
import { useSession } from '@/lib/client/session-facts';
import { Mark } from '../ui/Mark';

/** Says that Quayside is open to the network without what makes that safe. It cannot be closed: it holds. */
export function ExposedBanner() {
  const t = useTranslations('shell.exposed');
  if (!useSession().exposed) return null;
  return (
    <section className="banner warn" aria-label={t('title')}>
      <Mark kind="unhealthy" />
      <div>
        <p>
          <b>{t('title')}</b> {t('means')}
        </p>
      </div>
    </section>
  );
}
