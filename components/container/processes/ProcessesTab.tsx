'use client';

import { Zap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { DataTable } from '@/components/ui/DataTable';
import { FilterBox } from '@/components/ui/FilterBox';
import { Hidden } from '@/components/ui/Hidden';
import { IconButton } from '@/components/ui/IconButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { useUrlState } from '@/components/ui/url-state';
import { useMay } from '@/lib/client/session-facts';
import { useWatch } from '@/lib/client/watch/use-watch';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import type { ContainerProcess } from '@/lib/contract/processes';
import { NotRunning } from '../NotRunning';
import { TabPanel } from '../TabPanel';
import { useContainerPage } from '../use-container';
import { SignalDialog } from './SignalDialog';
import { toTree, type TreeProcess } from './tree';
import { useColumns } from './use-columns';

/** The processes of the container, live. */
export function ProcessesTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Processes env={env} detail={detail} /> : null;
}

const treeSort = 'command';

function Processes({ env, detail }: { env: string; detail: ContainerDetail }) {
  const t = useTranslations('container.processes');
  const { gone } = useContainerPage();
  const { value: list, problem } = useWatch(env, detail.id, 'processes');
  const maySignal = useMay('container.exec');
  const [query, setQuery] = useUrlState('q');
  const [sort] = useUrlState('sort', treeSort);
  const [meant, setMeant] = useState<ContainerProcess | null>(null);
  const columns = useColumns(sort === treeSort && query === '');
  const all = useMemo(() => toTree(list?.processes ?? [], list?.main), [list]);
  const wanted = query.toLowerCase();
  const rows = all.filter(({ pid, innerPid, user, command }) =>
    [command, String(pid), String(innerPid ?? ''), user ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
  const actions = useCallback(
    (row: TreeProcess) => (
      <IconButton
        size="sm"
        label={t('signalOne', { pid: row.pid })}
        icon={<Zap className="i" aria-hidden />}
        onClick={() => setMeant(row)}
      />
    ),
    [t],
  );
  if (list === null || gone) return <NotRunning body={t('stopped')} />;
  const live = list ? t('live', { count: all.length }) : '';
  return (
    <TabPanel
      command={dockerCommand('container.processes', {
        name: detail.name,
        options: ['-eo', 'pid,ppid,uid,pcpu,rss,stat,etimes,time,args'],
      })}
      problem={problem}
      tools={
        <>
          <FilterBox value={query} onChange={setQuery} placeholder={t('find')} count={rows.length} />
          <span className="dim num">{live}</span>
          {list?.hidden ? <Hidden /> : null}
        </>
      }
    >
      {list ? (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowId={({ pid }) => String(pid)}
          usualSort={treeSort}
          className="procs"
          {...(maySignal ? { rowActions: actions, actionsLabel: t('columns.actions'), onOpen: setMeant } : {})}
          empty={<p className="log-none">{t('none')}</p>}
        />
      ) : problem ? null : (
        <div className="dpage-p">
          <Skeleton width="100%" height="160px" />
        </div>
      )}
      {meant ? (
        <SignalDialog
          env={env}
          detail={detail}
          process={meant}
          isMain={meant.pid === list?.main}
          onClose={() => setMeant(null)}
        />
      ) : null}
    </TabPanel>
  );
}
