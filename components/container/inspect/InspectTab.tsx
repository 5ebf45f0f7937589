'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { FilterBox } from '@/components/ui/FilterBox';
import { Hidden } from '@/components/ui/Hidden';
import { IconButton } from '@/components/ui/IconButton';
import { saveText } from '@/components/ui/save-text';
import { useUrlState } from '@/components/ui/url-state';
import { api, ApiError, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { quoteWords } from '@/lib/contract/commands/quote';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { TabPanel } from '../TabPanel';
import { useContainerPage } from '../use-container';
import { findRows, jsonRows, type Json } from './json-rows';
import { templateOf } from '@/lib/contract/commands/template-path';

const InspectTree = dynamic(() => import('./InspectTree').then((module) => module.InspectTree), { ssr: false });

/** A longer list (capabilities, masked paths) is folded at first. */
const longList = 30;

/** What `docker inspect` prints, as a tree to search, fold and copy from. Read again when the container changes. */
export function InspectTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Inspect env={env} detail={detail} /> : null;
}

function Inspect({ env, detail }: { env: string; detail: ContainerDetail }) {
  const t = useTranslations('container.inspect');
  const [query, setQuery] = useUrlState('q');
  const [current, setCurrent] = useState<string | null>(null);
  const [folds, setFolds] = useState<{ all: boolean; one: ReadonlyMap<string, boolean> }>({
    all: false,
    one: new Map(),
  });
  const { data, error, refetch } = useQuery({
    queryKey: ['container-json', env, detail.id],
    queryFn: ({ signal }) => api<Json>('GET', envPath(env, 'containers', detail.id, 'json'), undefined, signal),
  });
  useEffect(() => void refetch(), [detail, refetch]);
  const found = useMemo(() => findRows(data ?? null, query), [data, query]);
  const hits = useMemo(() => new Set(found.hits), [found]);
  const first = found.hits[0];
  // A link with a search in it begins at what it finds, as typing it does.
  useEffect(() => {
    if (first !== undefined) setCurrent((now) => now ?? first);
  }, [first]);
  const rows = useMemo(
    () =>
      jsonRows(data ?? null, {
        isOpen: (id, depth, count) =>
          folds.one.get(id) ?? (found.above.has(id) || (!folds.all && depth < 2 && count <= longList)),
      }),
    [data, folds, found],
  );
  const at = current === null ? -1 : found.hits.indexOf(current);
  const goTo = (step: 1 | -1) => {
    const next = found.hits.at((at < 0 && step < 0 ? 0 : at + step) % found.hits.length);
    // Folded by hand since: it is wanted again.
    setFolds(({ all }) => ({ all, one: new Map() }));
    setCurrent(next ?? null);
  };
  const search = (value: string) => {
    setQuery(value);
    setFolds(({ all }) => ({ all, one: new Map() }));
    setCurrent(findRows(data ?? null, value).hits[0] ?? null);
  };
  const row = rows.find(({ id }) => id === current);
  const command = row
    ? `docker ${quoteWords(['inspect', '-f', templateOf(row.path, row.count !== null), detail.name])}`
    : dockerCommand('container.inspect', { name: detail.name });
  const text = () => JSON.stringify(data, null, 2);
  return (
    <TabPanel
      command={command}
      problem={error instanceof ApiError && data === undefined ? error.problem : null}
      tools={
        <>
          <div
            className="insp-q"
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || found.hits.length === 0) return;
              event.preventDefault();
              goTo(event.shiftKey ? -1 : 1);
            }}
          >
            <FilterBox
              value={query}
              onChange={search}
              placeholder={t('find')}
              count={t('hits', { at: at + 1, count: found.hits.length })}
            />
          </div>
          {query && found.hits.length > 0 ? (
            <>
              <IconButton
                size="sm"
                label={t('previous')}
                icon={<ArrowUp className="i" aria-hidden />}
                onClick={() => goTo(-1)}
              />
              <IconButton
                size="sm"
                label={t('next')}
                icon={<ArrowDown className="i" aria-hidden />}
                onClick={() => goTo(1)}
              />
            </>
          ) : null}
          <div className="end">
            <Button variant="ghost" size="sm" onClick={() => setFolds(({ all }) => ({ all: !all, one: new Map() }))}>
              {folds.all ? t('unfold') : t('fold')}
            </Button>
            <CopyButton size="md" text={text} label={t('copy')} />
            <IconButton
              size="md"
              label={t('download')}
              disabled={data === undefined}
              icon={<Download className="i" aria-hidden />}
              onClick={() => saveText(`${detail.name}.json`, text(), 'application/json')}
            />
          </div>
        </>
      }
    >
      {detail.hidden ? (
        <p className="dpage-p dim">
          {t('part')} <Hidden />
        </p>
      ) : null}
      {data === undefined ? null : (
        <InspectTree
          rows={rows}
          query={query}
          hits={hits}
          current={current}
          onChoose={setCurrent}
          onFold={(id, open) => setFolds(({ all, one }) => ({ all, one: new Map(one).set(id, open) }))}
        />
      )}
      {query && data !== undefined && found.hits.length === 0 ? <p className="log-none">{t('none')}</p> : null}
    </TabPanel>
  );
}
