'use client';

import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import { useEnv } from '@/lib/client/env';

/** The last word: what was learnt, and where to go from here. */
export function Finished({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('overview.tutorial.finished');
  const web = runHref(useEnv(), {
    image: 'nginx:1.27-alpine',
    name: 'web',
    detach: true,
    ports: [{ containerPort: 80 }],
  });
  return (
    <section className="fin" role="status">
      <h2>
        <Mark kind="done" />
        {t('title')}
      </h2>
      <p>{t('body')}</p>
      <div className="step-a">
        <Button variant="primary" onClick={onLeave}>
          {t('overview')}
        </Button>
        <Button href={web}>{t('web')}</Button>
      </div>
    </section>
  );
}
