'use client';

import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/DataTable';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Graph, Hub } from './graph/graph';
import { useContainerColumns } from './use-container-columns';
import { useNetworkColumns } from './use-network-columns';

const idOf = (row: { id: string }) => row.id;

/** What the picture shows, as tables: for the keyboard, a screen reader and a narrow page. */
export function TopologyTables({ graph, rows }: { graph: Graph; rows: readonly ContainerRow[] }) {
  const t = useTranslations('topology');
  const networks = useNetworkColumns(rows);
  const containers = useContainerColumns(graph.hubs);
  return (
    <>
      <section className="tpt" aria-labelledby="topology-networks">
        <h2 id="topology-networks">{t('networks')}</h2>
        <DataTable<Hub>
          label={t('networks')}
          className="tpt-n"
          columns={networks}
          rows={graph.hubs}
          rowId={idOf}
          usualSort="network"
          empty={<p className="jobs-none">{t('noNetworks')}</p>}
        />
      </section>
      <section className="tpt" aria-labelledby="topology-containers">
        <h2 id="topology-containers">{t('containers')}</h2>
        <DataTable<ContainerRow>
          label={t('containers')}
          className="tpt-c"
          columns={containers}
          rows={rows}
          rowId={idOf}
          usualSort="name"
          empty={<p className="jobs-none">{t('noContainers')}</p>}
        />
      </section>
    </>
  );
}
