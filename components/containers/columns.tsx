'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Column } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/Time';
import { stateKind } from '@/components/ui/state-kind';
import type { ContainerRow } from '@/lib/contract/containers';
import { NameCell, PortsCell, StateCell, UptimeCell } from './cells';
import { byName, bySince } from './order';

/** Those that need someone first. */
const urgency = [
  'dead',
  'unhealthy',
  'failed',
  'restarting',
  'removing',
  'paused',
  'starting',
  'running',
  'healthy',
  'created',
  'exited',
] as const;
const urgencyOf = new Map(urgency.map((kind, index) => [kind, index]));

function rank(row: ContainerRow): number {
  return urgencyOf.get(stateKind(row.state, row.health, row.exitCode)) ?? urgency.length;
}

/** The columns of the list of containers; `onProject` filters by a Compose project. */
export function useColumns(onProject: (project: string) => void): Column<ContainerRow>[] {
  const t = useTranslations('containers');
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('columns.state'),
        className: 'c-s',
        cell: (row) => <StateCell row={row} />,
        compare: (a, b) => rank(a) - rank(b) || byName(a, b),
      },
      {
        id: 'name',
        header: t('columns.name'),
        className: 'c-n',
        cell: (row) => <NameCell row={row} />,
        compare: byName,
      },
      {
        id: 'project',
        header: t('columns.project'),
        className: 'c-j',
        cell: (row) =>
          row.project === null ? null : (
            <button
              type="button"
              className="clip project"
              title={t('byProject', { project: row.project })}
              onClick={() => onProject(row.project ?? '')}
            >
              {row.project}
            </button>
          ),
        compare: (a, b) => (a.project ?? '\uffff').localeCompare(b.project ?? '\uffff') || byName(a, b),
      },
      { id: 'ports', header: t('columns.ports'), className: 'c-p', cell: (row) => <PortsCell row={row} /> },
      {
        id: 'up',
        header: t('columns.up'),
        className: 'c-u',
        cell: (row) => <UptimeCell row={row} />,
        compare: bySince,
        descendingFirst: true,
      },
      {
        id: 'created',
        header: t('columns.created'),
        className: 'c-d',
        cell: (row) => <RelativeTime at={row.created} />,
        compare: (a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : byName(a, b)),
        descendingFirst: true,
      },
    ],
    [t, onProject],
  );
}
