'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEnv } from '@/lib/client/env';
import { PruneButton } from '../prune/PruneButton';

const PruneContainers = dynamic(() => import('./dialogs/PruneContainers').then((module) => module.PruneContainers), {
  ssr: false,
});

/** Opens what shows which containers a prune removes. */
export function PruneContainersButton() {
  const t = useTranslations('containers.actions');
  const env = useEnv();
  return (
    <PruneButton operation="container.prune" label={t('prune')}>
      {(onClose) => <PruneContainers env={env} onClose={onClose} />}
    </PruneButton>
  );
}
