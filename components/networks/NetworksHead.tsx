'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { NetworkRow } from '@/lib/contract/networks';
import { PruneButton } from '../prune/PruneButton';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { ListHead } from '../ui/list/ListHead';
import type { FilteredList } from '../ui/list/use-filtered-list';
import { UseTally } from '../ui/list/UseTally';
import { networkFilter, type Use } from './filter';
import { createNetworkHref } from './names';

const PrunePlanned = dynamic(() => import('../prune/PrunePlanned').then((module) => module.PrunePlanned), {
  ssr: false,
});

interface NetworksHeadProps {
  env: string;
  /** Null: there is nothing to count yet. */
  list: FilteredList<NetworkRow, Use> | null;
}

/** The title of the networks' page, the counts that filter them, and what begins here. */
export function NetworksHead({ env, list }: NetworksHeadProps) {
  const t = useTranslations('networks');
  const tally = list ? (
    <UseTally filter={networkFilter} list={list} label={t('list.tally')} wordOf={(use) => t(`use.${use}`)} />
  ) : null;
  return (
    <ListHead title={t('title')} tally={tally}>
      <PruneButton operation="network.prune" label={t('actions.prune')}>
        {(onClose) => (
          <PrunePlanned
            env={env}
            kind="networks"
            scope="unused"
            title={t('prune.title')}
            body={t('prune.body')}
            onClose={onClose}
          />
        )}
      </PruneButton>
      <May operation="network.create">
        <Button variant="primary" href={createNetworkHref(env)} icon={<Plus className="i" aria-hidden />}>
          {t('actions.create')}
        </Button>
      </May>
    </ListHead>
  );
}
