'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { Button } from '@/components/ui/Button';
import { DataTable } from '@/components/ui/DataTable';
import { readSort } from '@/components/ui/data-table';
import { withToken } from '@/components/ui/filter-terms';
import { EmptyState } from '@/components/ui/EmptyState';
import { RowsSkeleton } from '@/components/ui/RowsSkeleton';
import { useSelection } from '@/components/ui/use-selection';
import { useUrlState } from '@/components/ui/url-state';
import { useWanted } from '@/components/ui/use-wanted';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import type { ContainerRow } from '@/lib/contract/containers';
import { ActionOutcomes } from './ActionOutcomes';
import { useContainerActions } from './actions-context';
import { containerHref } from './href';
import { useColumns } from './columns';
import { isStopped } from './filter';
import { readColumns, usualColumns } from './list/column-ids';
import { ListHead } from './list/ListHead';
import { ListTools } from './list/ListTools';
import { ListStatsContext } from './list/stats-context';
import { useFiltered } from './list/use-filtered';
import { useGrouping } from './list/use-grouping';
import { useSortedStats, useStatsInView } from './list/use-list-stats';
import { useRowShortcuts } from './list/use-row-shortcuts';
import { useSizes } from './list/use-sizes';
import { byName } from './order';
import { useRowActions } from './use-row-actions';
import { useVerbs } from './use-verbs';

const BulkBar = dynamic(() => import('./BulkBar').then((module) => module.BulkBar), { ssr: false });
const NoContainers = dynamic(() => import('./NoContainers').then((module) => module.NoContainers), { ssr: false });

const none: ContainerRow[] = [];
const idOf = (row: ContainerRow) => row.id;
const nameOf = (row: ContainerRow) => row.name;
const rowClass = (row: ContainerRow) => (isStopped(row) ? 'off' : '');
/** Columns that fit beside each other in a usual window; with more the table scrolls sideways, in a frame of its own. */
const fitting = 7;

/** Counts, filter, table and what can be done to the selected ones. */
export function ContainerList() {
  const t = useTranslations('containers');
  const env = useEnv();
  const { push } = useRouter();
  const known = useContainers();
  const rows = known ?? none;
  const { store } = useContainerActions();
  const [text, setText] = useUrlState('q');
  const [columnWord, setColumns] = useUrlState('columns', usualColumns);
  const [sortWord] = useUrlState('sort', 'name');
  const { grouping, group } = useGrouping();
  const selection = useSelection();
  const { shown, counts, pressed, labelsOf } = useFiltered(env, rows, text);
  const chosen = useMemo(() => shown.filter((row) => selection.ids.has(row.id)).sort(byName), [shown, selection.ids]);
  const onProject = useCallback((project: string) => setText(`project:${project}`), [setText]);

  const ids = useMemo(() => readColumns(columnWord), [columnWord]);
  const sortedBy = readSort(sortWord).column;
  const inView = useStatsInView(env);
  const measured = useSortedStats(env, shown, sortedBy === 'cpu' || sortedBy === 'memory');
  const sizes = useSizes(env, ids.includes('size'));
  const columns = useColumns({ shown: ids, onProject, measured: measured.view, sizes });
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const hold = useMemo(
    () => ({ showing: text, latest: (id: string) => byId.get(id), dropped: store.isRemoved }),
    [text, byId, store],
  );
  const actions = useRowActions(byId);
  const onKey = useRowShortcuts(env);
  const mayAct = useVerbs().length > 0;
  const some = rows.length > 0;
  return (
    <>
      <ListHead
        env={env}
        counts={some ? counts : null}
        pressed={pressed}
        onState={(key) => setText(withToken(text, 'state', key === 'all' ? null : key))}
      />
      {some ? (
        <ListTools
          text={text}
          onText={setText}
          rows={rows}
          labelsOf={labelsOf}
          shown={shown.length}
          columns={columnWord}
          onColumns={setColumns}
          grouped={grouping !== undefined}
          onGroup={group}
          sizes={ids.includes('size') ? sizes : null}
          unmeasured={measured.left}
        />
      ) : null}
      <ActionOutcomes />
      {known === null ? <RowsSkeleton /> : null}
      {known?.length === 0 ? <NoContainers /> : null}
      {some ? (
        <ListStatsContext value={inView}>
          <DataTable
            label={t('title')}
            className="ctable"
            framed={ids.length > fitting}
            columns={columns}
            rows={shown}
            rowId={idOf}
            rowLabel={nameOf}
            rowActions={actions.cell}
            rowClass={rowClass}
            actionsLabel={t('columns.actions')}
            usualSort="name"
            revision={measured.revision}
            {...(grouping ? { grouping } : {})}
            hold={hold}
            selection={mayAct ? selection : undefined}
            onOpen={(row) => push(containerHref(env, row.id))}
            onKey={onKey}
            empty={
              <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
                <Button onClick={() => setText('')}>{t('noMatch.clear')}</Button>
              </EmptyState>
            }
          />
          {actions.menu}
        </ListStatsContext>
      ) : null}
      {useWanted(chosen.length > 0) ? <BulkBar rows={chosen} onClear={selection.clear} /> : null}
    </>
  );
}
