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
import { LabelValues } from '../session/LabelValues';
import { ListTable } from '../ui/list/ListTable';
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
/** The engine's own stay. */
const isRemovable = (network: NetworkRow) => !network.builtIn;

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
  const chosen = list.all.filter((network) => selection.ids.has(network.id));
  return (
    <>
      <NetworksHead env={env} list={known ? list : null} />
      {known ? (
        <>
          <ListTable
            list={list}
            word={t}
            countOf={(counts) => t('list.of', counts)}
            tools={<LabelValues text={list.text} />}
            className="ntable"
            columns={columns}
            rowId={rowId}
            rowLabel={rowLabel}
            usualSort="name"
            selection={mayRemove ? selection : undefined}
            selectable={isRemovable}
            rowActions={actions}
            onOpen={(network) => router.push(networkHref(env, network.id))}
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
