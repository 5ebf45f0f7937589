'use client';

import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { CreateNetworkRequest } from '@/lib/contract/network/create';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { EmptyState } from '../ui/EmptyState';
import { createNetworkHref } from './names';

/** What `docker network create` says without any option. */

const plain: CreateNetworkRequest = {
  ...{ name: 'shop', driver: 'bridge', internal: false, attachable: false, ipv6: false },
  ...{ pools: [], ipamDriver: '', options: {}, labels: {} },
};

/** None but the engine's own: what one of one's own is good for. */
export function NoNetworks() {
  const t = useTranslations('networks.empty');
  const env = useEnv();
  const mayCreate = useMay('network.create');
  return (
    <EmptyState title={t('title')} body={t('body')}>
      {mayCreate ? (
        <Button variant="primary" href={createNetworkHref(env)}>
          {t('create')}
        </Button>
      ) : null}
      <CommandLine command={dockerCommand('network.create', plain)} />
    </EmptyState>
  );
}
