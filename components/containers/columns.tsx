'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useSyncExternalStore } from 'react';
import type { Column } from '@/components/ui/data-table';
import { ImageReference } from '@/components/ui/ImageReference';
import { RelativeTime } from '@/components/ui/Time';
import { stateKind } from '@/components/ui/state-kind';
import { useFollow } from '@/components/ui/use-follow';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { StatsView } from '@/lib/client/stats/stats-view';
import type { ContainerRow } from '@/lib/contract/containers';
import { nameCell, portsCell, projectCell, uptimeCell, type CellTools } from './cells';
import type { ColumnId } from './list/column-ids';
import { addressesCell, networksCell, sizeCell } from './list/fact-cells';
import { isMeasured } from './list/stats-context';
import { Cpu, Memory } from './list/usage-cells';
import type { ListSizes } from './list/use-sizes';
import { byName, bySince } from './order';
import { StateCell } from './StateCell';

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

/** Ascending by a number or a text, then by name. */
function by(of: (row: ContainerRow) => number | string): (a: ContainerRow, b: ContainerRow) => number {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    return one < other ? -1 : one > other ? 1 : byName(a, b);
  };
}

type Columns = Record<ColumnId, Omit<Column<ContainerRow>, 'id' | 'header'>>;

interface ListColumns {
  shown: readonly ColumnId[];
  /** Filters by a Compose project. */
  onProject: (project: string) => void;
  /** What CPU and memory are sorted by. */
  measured: StatsView;
  sizes: ListSizes;
}

const noHost = () => '';
const pageHost = () => window.location.hostname;
const never = () => () => undefined;

function useTools(): CellTools {
  const t = useTranslations('containers');
  const env = useEnv();
  const host = useSyncExternalStore(never, pageHost, noHost);
  const mayKill = useMay('container.kill');
  const follow = useFollow();
  return useMemo(() => ({ t, env, host, mayKill, follow }), [t, env, host, mayKill, follow]);
}

/** The columns of the list of containers. */
export function useColumns({ shown, onProject, measured, sizes }: ListColumns): Column<ContainerRow>[] {
  const tools = useTools();
  return useMemo(() => {
    const withImage = !shown.includes('image');
    // What is not measured stands behind what uses nothing.
    const newest = (row: ContainerRow) => measured.samples(row.id).at(-1);
    const columns: Columns = {
      state: { className: 'c-s', cell: (row) => <StateCell row={row} />, compare: by(rank) },
      name: {
        className: 'c-n',
        cell: (row) => nameCell(row, tools, withImage),
        compare: byName,
      },
      image: {
        className: 'c-i',
        cell: (row) => ImageReference({ reference: row.image }),
        compare: by((row) => row.image),
      },
      cpu: {
        className: 'c-c',
        cell: (row) => (isMeasured(row) ? <Cpu row={row} /> : null),
        compare: by((row) => newest(row)?.cpu ?? -1),
        descendingFirst: true,
      },
      memory: {
        className: 'c-m',
        cell: (row) => (isMeasured(row) ? <Memory row={row} /> : null),
        compare: by((row) => newest(row)?.memory ?? -1),
        descendingFirst: true,
      },
      project: {
        className: 'c-j',
        cell: (row) => projectCell(row, tools, onProject),
        compare: by((row) => row.project ?? '\uffff'),
      },
      ports: { className: 'c-p', cell: (row) => portsCell(row, tools) },
      networks: {
        className: 'c-w',
        cell: networksCell,
        compare: by((row) => row.networks.join() || '\uffff'),
      },
      addresses: {
        className: 'c-x',
        cell: addressesCell,
        compare: by((row) => row.addresses.map(sortableAddress).join() || '\uffff'),
      },
      size: {
        className: 'c-z r',
        cell: (row) => sizeCell(row, tools, sizes),
        compare: by((row) => sizes.of(row.id)?.written ?? -1),
        descendingFirst: true,
      },
      command: {
        className: 'c-o',
        cell: (row) => (
          <span className="clip mono" title={row.command}>
            {row.command}
          </span>
        ),
      },
      up: { className: 'c-u', cell: (row) => uptimeCell(row, tools), compare: bySince, descendingFirst: true },
      created: {
        className: 'c-d',
        cell: (row) => <RelativeTime at={row.created} />,
        compare: by((row) => row.created),
        descendingFirst: true,
      },
      id: { className: 'c-h', cell: (row) => <span className="mono">{row.id.slice(0, 12)}</span> },
    };
    return shown.map((id) => ({ id, header: tools.t(`columns.${id}`), ...columns[id] }));
  }, [tools, shown, onProject, measured, sizes]);
}

/** 10.0.0.9 before 10.0.0.10. */
function sortableAddress(address: string): string {
  return address.replace(/\d+/g, (digits) => digits.padStart(3, '0'));
}
