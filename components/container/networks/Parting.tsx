'use client';

import { useTranslations } from 'next-intl';
import type { ContainerDetail } from '@/lib/contract/inspect';

/** What a container loses when it leaves one of its networks. */
export function Parting({ detail }: { detail: ContainerDetail }) {
  const t = useTranslations('container.networks');
  const publishes = detail.ports.some(({ publicPort }) => publicPort !== null);
  return (
    <span className="confirm-b">
      <span>{t('disconnectBody')}</span>
      {detail.networks.length === 1 ? <span>{t('disconnectLast')}</span> : null}
      {publishes ? <span>{t('disconnectPorts')}</span> : null}
    </span>
  );
}
