'use client';

import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { May } from '@/components/session/May';
import { Button } from '@/components/ui/Button';
import { Mark } from '@/components/ui/Mark';
import { RelativeTime } from '@/components/ui/Time';
import { useContainers } from '@/lib/client/live/hooks';
import type { ContainerPage } from './use-container';

/** Says that the container is gone, when and why, and what can be done instead. What was known of it stays below. */
export function Gone({ page }: { page: ContainerPage }) {
  const t = useTranslations('container.gone');
  const tRecreate = useTranslations('recreate');
  const { env, detail, gone, id } = page;
  const heir = useContainers()?.find((row) => row.name === detail?.name && row.id !== detail?.id);
  const list = `/environments/${encodeURIComponent(env)}/containers`;
  return (
    <div className="gone" role="status">
      <Mark kind="dead" />
      <p>
        <b>{t(heir ? 'replaced' : 'title', { name: detail?.name ?? gone?.event?.name ?? id })}</b>{' '}
        {gone?.event ? <RelativeTime at={gone.event.at} /> : null}
        <span className="gone-w">
          {t(heir ? 'byAnother' : detail?.autoRemove ? 'byItself' : 'bySomeone')} {detail ? t('kept') : ''}
        </span>
      </p>
      <span className="gone-a">
        {heir ? (
          <Button size="sm" variant="primary" href={`${list}/${heir.id}`}>
            {tRecreate('heir')}
          </Button>
        ) : null}
        {detail ? (
          <May operation="container.create">
            <Button size="sm" href={runHref(env, { image: detail.image })}>
              {t('runAgain')}
            </Button>
          </May>
        ) : null}
        <Button size="sm" href={list}>
          {t('list')}
        </Button>
      </span>
    </div>
  );
}
