'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { NetworkRow } from '@/lib/contract/networks';
import type { Column } from '../ui/data-table';
import { RelativeTime } from '../ui/Time';
import { NetworkCell } from './NetworkCell';
import { UsedBy } from './UsedBy';

/** The columns of the list of networks. */
export function useNetworkColumns(): Column<NetworkRow>[] {
  const t = useTranslations('networks.list');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('network'),
        className: 'c-n',
        cell: (network) => <NetworkCell network={network} />,
        compare: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
      },
      {
        id: 'driver',
        header: t('driver'),
        className: 'c-t',
        cell: (network) => (
          <>
            {network.driver}
            {network.scope === 'local' ? null : <span className="dim"> {network.scope}</span>}
          </>
        ),
        compare: (a, b) => a.driver.localeCompare(b.driver) || a.scope.localeCompare(b.scope),
      },
      {
        id: 'subnet',
        header: t('subnets'),
        className: 'c-p',
        cell: (network) => <Subnets network={network} />,
        compare: (a, b) => (a.subnets[0] ?? '').localeCompare(b.subnets[0] ?? '', 'en', { numeric: true }),
      },
      {
        id: 'used',
        header: t('usedBy'),
        className: 'c-u',
        cell: (network) => <UsedBy network={network} />,
        compare: (a, b) => a.containers.length - b.containers.length,
        descendingFirst: true,
      },
      {
        id: 'created',
        header: t('created'),
        className: 'c-d',
        cell: (network) => <RelativeTime at={network.created} />,
        compare: (a, b) => a.created.localeCompare(b.created),
        descendingFirst: true,
      },
    ],
    [t],
  );
}

/** Each subnet with its gateway. */
function Subnets({ network }: { network: NetworkRow }) {
  const t = useTranslations('networks.list');
  if (network.subnets.length === 0) return <span className="dim bare">–</span>;
  return (
    <span className="nsub">
      {network.subnets.map((subnet, index) => {
        const gateway = network.gateways[index];
        return (
          <span key={subnet}>
            <code>{subnet}</code>
            {gateway ? <span className="dim">{t('gateway', { address: gateway })}</span> : null}
          </span>
        );
      })}
    </span>
  );
}
