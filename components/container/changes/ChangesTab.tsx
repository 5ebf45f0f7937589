'use client';

import { useQuery } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { ShownName } from '@/components/files/ShownName';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import type { Column } from '@/components/ui/data-table';
import { DataTable } from '@/components/ui/DataTable';
import { EmptyState } from '@/components/ui/EmptyState';
import { FilterBox } from '@/components/ui/FilterBox';
import { Hidden } from '@/components/ui/Hidden';
import { Skeleton } from '@/components/ui/Skeleton';
import { Tally } from '@/components/ui/Tally';
import { RelativeTime } from '@/components/ui/Time';
import { useUrlState } from '@/components/ui/url-state';
import { api, ApiError, envPath } from '@/lib/client/api';
import { changeKinds, type ChangeKind, type ContainerChanges } from '@/lib/contract/changes';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { plainName } from '@/lib/contract/files/shown-name';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { TabPanel } from '../TabPanel';
import { useContainerPage } from '../use-container';

/** What the container's own layer holds against its image. */
export function ChangesTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Changes env={env} detail={detail} /> : null;
}

type Change = ContainerChanges['changes'][number];
type Shown = ChangeKind | 'all';
const none: Change[] = [];

function Changes({ env, detail }: { env: string; detail: ContainerDetail }) {
  const t = useTranslations('container.changes');
  const [query, setQuery] = useUrlState('q');
  const [kind, setKind] = useUrlState('kind', 'all');
  const { data, error, refetch, isFetching, dataUpdatedAt } = useQuery({
    queryKey: ['container-changes', env, detail.id],
    queryFn: ({ signal }) =>
      api<ContainerChanges>('GET', envPath(env, 'containers', detail.id, 'changes'), undefined, signal),
  });
  // Tens of thousands of rows: what is typed and pressed is shown at once, the rows follow when there is time.
  const [wanted, wantedKind] = [useDeferredValue(query), useDeferredValue(kind)];
  const changes = useDeferredValue(data?.changes ?? none, none);
  const lowered = useMemo(() => changes.map(({ path }) => path.toLowerCase()), [changes]);
  const rows = useMemo(() => {
    const text = wanted.toLowerCase();
    if (text === '' && wantedKind === 'all') return changes;
    return changes.filter(
      (one, index) => (wantedKind === 'all' || one.kind === wantedKind) && lowered[index]?.includes(text),
    );
  }, [changes, lowered, wantedKind, wanted]);
  const columns = useColumns();
  const counts = data?.counts;
  const total = counts ? changeKinds.reduce((sum, one) => sum + counts[one], 0) : 0;
  const told = data?.changes.length ?? 0;
  return (
    <TabPanel
      command={dockerCommand('container.changes', { name: detail.name })}
      problem={error instanceof ApiError ? error.problem : null}
      tools={
        <>
          {counts ? (
            <Tally<Shown>
              label={t('kinds')}
              value={changeKinds.find((one) => one === kind) ?? 'all'}
              onChange={setKind}
              items={[
                { key: 'all', label: t('all'), count: total },
                ...changeKinds.map((key) => ({ key, label: t(`kind.${key}`), count: counts[key] })),
              ]}
            />
          ) : null}
          <FilterBox value={query} onChange={setQuery} placeholder={t('find')} count={rows.length} />
          <div className="end">
            {data ? (
              <span className="dim">
                {t.rich('readAt', { time: () => <RelativeTime at={new Date(dataUpdatedAt).toISOString()} /> })}
              </span>
            ) : null}
            <Button
              size="sm"
              icon={<RotateCw className="i s" aria-hidden />}
              disabled={isFetching}
              aria-busy={isFetching || undefined}
              onClick={() => void refetch()}
            >
              {t('again')}
            </Button>
          </div>
        </>
      }
    >
      {data?.hidden && total > 0 ? (
        <p className="dpage-p dim">
          {t('hidden')} <Hidden />
        </p>
      ) : null}
      {data && !data.hidden && told < total ? <p className="dpage-p dim">{t('more', { told, total })}</p> : null}
      {!data || (changes === none && told > 0) ? (
        <div className="dpage-p">{error ? null : <Skeleton width="100%" height="160px" />}</div>
      ) : total === 0 ? (
        <EmptyState title={t('noneTitle')} body={t('noneBody')} />
      ) : data.hidden ? null : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowId={({ path }) => path}
          usualSort="path"
          className="chgs"
          empty={<p className="log-none">{t('noMatch')}</p>}
        />
      )}
    </TabPanel>
  );
}

const letters = { added: 'A', changed: 'C', deleted: 'D' } as const;

function useColumns(): Column<Change>[] {
  const t = useTranslations('container.changes');
  return useMemo(
    () => [
      {
        id: 'kind',
        header: t('columns.kind'),
        className: 'g-kind',
        cell: ({ kind }) => (
          <span className={`chg-${kind}`}>
            <code>{letters[kind]}</code> {t(`kind.${kind}`)}
          </span>
        ),
        compare: (a, b) => (a.kind === b.kind ? byPath(a, b) : a.kind < b.kind ? -1 : 1),
      },
      {
        id: 'path',
        header: t('columns.path'),
        className: 'g-path',
        cell: ({ path }) => (
          <span className="copied">
            <code title={plainName(path)}>
              <ShownName name={path} />
            </code>
            <CopyButton text={path} label={t('copy', { path: plainName(path) })} />
          </span>
        ),
        compare: byPath,
      },
    ],
    [t],
  );
}

function byPath(a: Change, b: Change): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
