'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import { nameCell, type CellTools } from '@/components/containers/cells';
import { byName } from '@/components/containers/order';
import type { Column } from '@/components/ui/data-table';
import { StateMark } from '@/components/ui/StateMark';
import { useFollow } from '@/components/ui/use-follow';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Hub } from './graph/graph';
import { networkHref } from './href';
import { PortLinks } from './PortLinks';

const noHost = () => '';
const pageHost = () => window.location.hostname;
const never = () => () => undefined;

/** A container, its networks with its address in each, and all of its published ports. */
export function useContainerColumns(hubs: readonly Hub[]): Column<ContainerRow>[] {
  const t = useTranslations('topology.columns');
  const containers = useTranslations('containers');
  const env = useEnv();
  const follow = useFollow();
  const host = useSyncExternalStore(never, pageHost, noHost);
  return useMemo(() => {
    const tools: CellTools = { env, t: containers, follow, host, mayKill: false };
    const ids = new Map(hubs.map(({ name, row }) => [name, row?.id ?? name]));
    const project = (row: ContainerRow) => row.project ?? '\uffff';
    return [
      {
        ...{ id: 'state', header: containers('columns.state'), className: 'c-s' },
        cell: (row) => <StateMark state={row.state} health={row.health} exitCode={row.exitCode} />,
      },
      {
        ...{ id: 'name', header: containers('columns.name'), className: 'c-n', compare: byName },
        cell: (row) => nameCell(row, tools, false),
      },
      {
        ...{ id: 'project', header: containers('columns.project'), className: 'c-j' },
        cell: (row) => <span className="clip">{row.project}</span>,
        compare: (a, b) => project(a).localeCompare(project(b)) || byName(a, b),
      },
      {
        ...{ id: 'networks', header: t('joined'), className: 'c-w' },
        cell: (row) => (
          <ul className="tpt-l">
            {row.networks.map((name, index) => (
              <li key={name}>
                <a className="link" href={networkHref(env, ids.get(name) ?? name)} onClick={follow}>
                  {name}
                </a>
                {row.addresses[index] ? <span className="dim mono">{row.addresses[index]}</span> : null}
              </li>
            ))}
          </ul>
        ),
      },
      {
        ...{ id: 'ports', header: t('ports'), className: 'c-p' },
        cell: (row) => <PortLinks row={row} host={host} />,
      },
    ];
  }, [hubs, t, containers, env, follow, host]);
}
