'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { containerHref } from '@/components/containers/href';
import type { Column } from '@/components/ui/data-table';
import { useFollow } from '@/components/ui/use-follow';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Hub } from './graph/graph';
import { networkHref } from './href';

/** A network, and who is in it with which address. */
export function useNetworkColumns(rows: readonly ContainerRow[]): Column<Hub>[] {
  const t = useTranslations('topology.columns');
  const env = useEnv();
  const follow = useFollow();
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const byName = (a: Hub, b: Hub) => a.name.localeCompare(b.name);
    return [
      {
        ...{ id: 'network', header: t('network'), className: 'c-n', compare: byName },
        cell: ({ name, row }) => (
          <a className="name clip" href={networkHref(env, row?.id ?? name)} onClick={follow}>
            {name}
          </a>
        ),
      },
      {
        ...{ id: 'driver', header: t('driver'), className: 'c-d' },
        cell: ({ row }) => row?.driver,
        compare: (a, b) => (a.row?.driver ?? '').localeCompare(b.row?.driver ?? '') || byName(a, b),
      },
      {
        ...{ id: 'subnets', header: t('subnets'), className: 'c-x' },
        cell: ({ row }) => <span className="mono">{row?.subnets.join(', ')}</span>,
      },
      {
        ...{ id: 'members', header: t('members'), className: 'c-m', descendingFirst: true },
        compare: (a, b) => a.containers.length - b.containers.length || byName(a, b),
        cell: ({ name, containers }) => (
          <ul className="tpt-l">
            {containers.map((id) => {
              const row = byId.get(id);
              const address = row?.addresses[row.networks.indexOf(name)];
              return row ? (
                <li key={id}>
                  <a className="link" href={containerHref(env, id)} onClick={follow}>
                    {row.name}
                  </a>
                  {address ? <span className="dim mono">{address}</span> : null}
                </li>
              ) : null;
            })}
          </ul>
        ),
      },
    ];
  }, [rows, t, env, follow]);
}
