'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useFiltered } from '@/components/containers/list/use-filtered';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Skeleton } from '@/components/ui/Skeleton';
import { useUrlState } from '@/components/ui/url-state';
import { useNarrow } from '@/components/ui/use-narrow';
import { useEnv } from '@/lib/client/env';
import { useContainers, useNetworks } from '@/lib/client/live/hooks';
import { buildGraph } from './graph/graph';
import { isView, type View } from './view';
import { TopologyHead } from './TopologyHead';
import { TopologyTables } from './TopologyTables';
import { TopologyTools } from './TopologyTools';

// React Flow and ELK are 0.5 MB: for who looks at the picture.
const Picture = dynamic(() => import('./picture/Picture').then((module) => module.Picture), {
  ssr: false,
  loading: () => <Skeleton width="100%" height="60vh" />,
});

const none: never[] = [];

/** Networks, containers and published ports of an engine: as one live picture, or as tables of the same. */
export function TopologyPage() {
  const t = useTranslations('topology');
  const env = useEnv();
  const usual: View = useNarrow() ? 'table' : 'picture';
  const [word, setView] = useUrlState('view', usual);
  const view = isView(word) ? word : usual;
  const [text, setText] = useUrlState('q');
  const [foldedWord, setFolded] = useUrlState('folded');
  const rows = useContainers();
  const networks = useNetworks();
  const { shown, labelsOf } = useFiltered(env, rows ?? none, text);
  const folded = useMemo(() => new Set(foldedWord.split(',').filter(Boolean)), [foldedWord]);
  const graph = useMemo(
    () => buildGraph(shown, networks ?? none, { folded, unused: text === '' }),
    [shown, networks, folded, text],
  );
  const fold = (project: string) => {
    const next = new Set(folded);
    if (!next.delete(project)) next.add(project);
    setFolded([...next].sort().join(','));
  };
  const ready = rows !== null && networks !== null;
  const isEmpty = graph.frames.length === 0 && graph.hubs.length === 0;
  return (
    <>
      <TopologyHead graph={graph} view={view} onView={setView} />
      {ready && rows.length > 0 ? (
        <TopologyTools
          {...{ text, rows, labelsOf, view, folded, env }}
          onText={setText}
          onFolded={setFolded}
          shown={shown.length}
        />
      ) : null}
      {!ready ? (
        <Skeleton width="100%" height="60vh" />
      ) : isEmpty && rows.length > 0 && text !== '' ? (
        <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
          <Button onClick={() => setText('')}>{t('noMatch.clear')}</Button>
        </EmptyState>
      ) : isEmpty ? (
        <EmptyState title={t('empty.title')} body={t('empty.body')} />
      ) : view === 'table' ? (
        <TopologyTables graph={graph} rows={shown} />
      ) : (
        <Picture graph={graph} chosen={`${text}\n${foldedWord}`} onFold={fold} />
      )}
    </>
  );
}
