'use client';

import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { useEnv } from '@/lib/client/env';
import { useContainers } from '@/lib/client/live/hooks';
import { maximumSources } from '@/lib/contract/log-bounds';

const LogView = dynamic(() => import('./LogView').then((module) => module.LogView), { ssr: false });

/** Several logs as one, by time: of the containers that the address names, or of all of a compose project. */
export function MergedLogsPage() {
  const t = useTranslations('logs.merged');
  const env = useEnv();
  const asked = useSearchParams();
  const [project, named] = [asked.get('project'), asked.get('containers')];
  const rows = useContainers();
  const chosen = useMemo(() => {
    const wanted = named?.split(',') ?? [];
    const all = rows?.filter((row) =>
      project === null
        ? wanted.some((word) => word !== '' && (row.name === word || row.id.startsWith(word)))
        : row.project === project,
    );
    return all?.toSorted((one, other) => (one.name < other.name ? -1 : 1)).slice(0, maximumSources);
  }, [rows, project, named]);
  // A state that changes is no other list: what is watched begins anew only with other containers.
  const key = JSON.stringify(chosen?.map(({ id, name }) => ({ id, name })) ?? null);
  const containers = useMemo(() => JSON.parse(key) as { id: string; name: string }[] | null, [key]);
  const title = project ?? t('title', { count: containers?.length ?? 0 });
  return (
    <div className="dpage">
      <div className="dhead log-head">
        <h1>{title}</h1>
        <span className="dim">{t('subtitle', { count: containers?.length ?? 0 })}</span>
      </div>
      {containers === null ? null : containers.length === 0 ? (
        <EmptyState title={t('none')} body={t('noneBody')}>
          <Button href={`/environments/${encodeURIComponent(env)}/containers`}>{t('choose')}</Button>
        </EmptyState>
      ) : (
        <LogView env={env} containers={containers} fileName={project ?? 'containers'} />
      )}
    </div>
  );
}
