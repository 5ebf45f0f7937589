'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useEnv } from '@/lib/client/env';
import { useNetworks } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { NetworkRow } from '@/lib/contract/networks';
import { RemovalBar } from '../removal/RemovalBar';
import { useRemoval } from '../removal/use-removal';
import { DataTable } from '../ui/DataTable';
import { ListTools } from '../ui/list/ListTools';
import { NoMatch } from '../ui/list/NoMatch';
import { useFilteredList } from '../ui/list/use-filtered-list';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { useSelection } from '../ui/use-selection';
import { networkFilter } from './filter';
import { networkHref } from './names';
import { NetworkActions } from './NetworkActions';
import { NetworksHead } from './NetworksHead';
import { NoNetworks } from './NoNetworks';
import { useNetworkColumns } from './use-columns';

const RemoveNetworks = dynamic(() => import('./RemoveNetworks').then((module) => module.RemoveNetworks), {
  ssr: false,
});

const none: NetworkRow[] = [];
const rowId = (network: NetworkRow) => network.id;
const rowLabel = (network: NetworkRow) => network.name;

/** The networks of the engine, live: filter, sort, remove one or many, prune, and make one. */
export function NetworksPage() {
  const t = useTranslations('networks');
  const env = useEnv();
  const router = useRouter();
  const known = useNetworks();
  const list = useFilteredList(networkFilter, known ?? none, (key) => t(`filters.${key}`));
  const columns = useNetworkColumns();
  const selection = useSelection();
  const { removing, ask, close } = useRemoval<NetworkRow>(selection);
  const mayRemove = useMay('network.remove');
  const actions = useCallback(
    (network: NetworkRow) => <NetworkActions network={network} onRemove={(one) => ask([one])} />,
    [ask],
  );
  // The engine's own cannot be removed: they are not counted among what can be done something to.
  const chosen = list.all.filter((network) => selection.ids.has(network.id) && !network.builtIn);
  return (
    <>
      <NetworksHead env={env} list={known ? list : null} />
      {known ? (
        <>
          <ListTools
            list={list}
            placeholder={t('list.filter')}
            count={t('list.of', { shown: list.shown.length, all: known.length })}
          />
          <DataTable
            label={t('title')}
            className="ntable"
            columns={columns}
            rows={list.shown}
            rowId={rowId}
            rowLabel={rowLabel}
            usualSort="name"
            selection={mayRemove ? selection : undefined}
            rowActions={actions}
            actionsLabel={t('actions.label')}
            onOpen={(network) => router.push(networkHref(env, network.id))}
            empty={<NoMatch word={(key) => t(`noMatch.${key}`)} onClear={list.clear} />}
          />
          {known.every(({ builtIn }) => builtIn) ? <NoNetworks /> : null}
        </>
      ) : (
        <RowsSkeleton />
      )}
      <RemovalBar
        operation="network.remove"
        chosen={chosen}
        words={{ selected: t('selected'), remove: t('actions.remove') }}
        command={dockerCommand('network.remove', { names: chosen.map(({ name }) => name) })}
        onRemove={ask}
        onClear={selection.clear}
      />
      {removing ? <RemoveNetworks env={env} networks={removing} onClose={close} /> : null}
    </>
  );
}
