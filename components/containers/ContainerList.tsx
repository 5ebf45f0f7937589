'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { runHref } from '@/components/run/href';
import { May } from '@/components/session/May';
import { Button } from '@/components/ui/Button';
import { DataTable } from '@/components/ui/DataTable';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterBox } from '@/components/ui/FilterBox';
import { Tally } from '@/components/ui/Tally';
import { useSelection } from '@/components/ui/use-selection';
import { useUrlState } from '@/components/ui/url-state';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { shortcutAt } from '@/lib/client/shortcuts/table';
import type { ContainerRow } from '@/lib/contract/containers';
import { ActionOutcomes } from './ActionOutcomes';
import { useContainerActions } from './actions-context';
import { BulkBar } from './BulkBar';
import { containerHref } from './cells';
import { useColumns } from './columns';
import { isStopped, matches, readFilter, withToken } from './filter';
import { ListSkeleton } from './ListSkeleton';
import { NoContainers } from './NoContainers';
import { byName } from './order';
import { PruneButton } from './PruneButton';
import { RowActions } from './RowActions';
import { tally } from './tally';
import { useVerbs } from './use-verbs';

const none: ContainerRow[] = [];
const idOf = (row: ContainerRow) => row.id;
const nameOf = (row: ContainerRow) => row.name;
const rowActions = (row: ContainerRow) => <RowActions row={row} />;
const rowClass = (row: ContainerRow) => (isStopped(row) ? 'off' : '');

/** Counts, filter, table and what can be done to the selected ones. */
export function ContainerList() {
  const t = useTranslations('containers');
  const env = useEnv();
  const { push } = useRouter();
  const rows = useContainers();
  const { act, ask } = useContainerActions();
  const [text, setText] = useUrlState('q');
  const selection = useSelection();
  const filter = useMemo(() => readFilter(text), [text]);
  const shown = useMemo(() => (rows ?? none).filter((row) => matches(row, filter)), [rows, filter]);
  // The counts are of what the other parts of the filter leave: pressing one shows as many rows as it says.
  const counts = useMemo(() => {
    const others = { ...filter, state: [] };
    return tally((rows ?? none).filter((row) => matches(row, others)));
  }, [rows, filter]);
  const chosen = useMemo(() => shown.filter((row) => selection.ids.has(row.id)).sort(byName), [shown, selection.ids]);
  const onProject = useCallback((project: string) => setText(`project:${project}`), [setText]);
  const columns = useColumns(onProject);
  const mine = useVerbs();
  const mayExec = useMay('container.exec');
  const onKey = (row: ContainerRow, key: string): boolean => {
    const shortcut = shortcutAt('containers', key, lettersCount());
    const verb = shortcut === 'startStop' ? (isStopped(row) ? 'start' : 'stop') : shortcut;
    if (verb === 'start') {
      if (mine.includes(verb)) void act(verb, [row]);
    } else if (verb === 'stop' || verb === 'restart' || verb === 'remove') {
      if (mine.includes(verb)) ask(verb, [row]);
    } else if (verb && (verb !== 'terminal' || mayExec)) push(containerHref(env, row.id, verb));
    return shortcut !== null;
  };
  const state = filter.state.length === 1 ? filter.state[0] : undefined;
  const pressed = counts.find((item) => item.key === state)?.key ?? (filter.state.length === 0 ? 'all' : undefined);
  return (
    <>
      <div className="head">
        <h1>{t('title')}</h1>
        {rows && rows.length > 0 ? (
          <Tally
            label={t('tally')}
            items={counts.map((item) => ({ ...item, label: t(`states.${item.key}`) }))}
            value={pressed ?? 'all'}
            onChange={(key) => setText(withToken(text, 'state', key === 'all' ? null : key))}
          />
        ) : null}
        <div className="acts">
          {rows?.some(isStopped) ? <PruneButton /> : null}
          <May operation="container.create">
            <Button variant="primary" href={runHref(env)} icon={<Plus className="i" aria-hidden />}>
              <span className="not-s">{t('run')}</span>
              <span className="only-s">{t('runShort')}</span>
            </Button>
          </May>
        </div>
      </div>
      {rows && rows.length > 0 ? (
        <div className="tools">
          <FilterBox
            value={text}
            onChange={setText}
            placeholder={t('filter')}
            count={t('count', { shown: shown.length, all: rows.length })}
          />
        </div>
      ) : null}
      <ActionOutcomes />
      {rows === null ? <ListSkeleton /> : null}
      {rows?.length === 0 ? <NoContainers /> : null}
      {rows && rows.length > 0 ? (
        <DataTable
          label={t('title')}
          className="ctable"
          columns={columns}
          rows={shown}
          rowId={idOf}
          rowLabel={nameOf}
          rowActions={rowActions}
          rowClass={rowClass}
          actionsLabel={t('columns.actions')}
          usualSort="name"
          selection={mine.length > 0 ? selection : undefined}
          onOpen={(row) => push(containerHref(env, row.id))}
          onKey={onKey}
          empty={
            <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
              <Button onClick={() => setText('')}>{t('noMatch.clear')}</Button>
            </EmptyState>
          }
        />
      ) : null}
      <BulkBar rows={chosen} onClear={selection.clear} />
    </>
  );
}
