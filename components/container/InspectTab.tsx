'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { CopyButton } from '@/components/ui/CopyButton';
import { Hidden } from '@/components/ui/Hidden';
import { FilterBox } from '@/components/ui/FilterBox';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, ApiError, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { pruneJson, type Json } from './prune-json';
import { useContainerPage } from './use-container';

const JsonTree = dynamic(() => import('./JsonTree').then((module) => module.JsonTree), { ssr: false });

/** What `docker inspect` prints: folded, searched, copied. Read again when the container changes. */
export function InspectTab() {
  const t = useTranslations('container.inspect');
  const { env, detail } = useContainerPage();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(true);
  const { data, error, refetch } = useQuery({
    queryKey: ['container-json', env, detail?.id],
    queryFn: ({ signal }) => api<Json>('GET', envPath(env, 'containers', detail?.id ?? '', 'json'), undefined, signal),
    enabled: detail !== undefined,
  });
  useEffect(() => {
    if (detail) void refetch();
  }, [detail, refetch]);
  const shown = data === undefined ? undefined : query ? pruneJson(data, query) : data;
  const text = () => JSON.stringify(shown, null, 2);
  return (
    <div className="insp">
      <div className="tools">
        <FilterBox value={query} onChange={setQuery} placeholder={t('find')} />
        <div className="end">
          <Button variant="ghost" size="sm" onClick={() => setOpen(!open)}>
            {open ? t('fold') : t('unfold')}
          </Button>
          <CopyButton size="md" text={text} label={t('copy')} />
        </div>
      </div>
      {detail?.hidden ? (
        <p className="dpage-p dim">
          {t('part')} <Hidden />
        </p>
      ) : null}
      {error instanceof ApiError && data === undefined ? (
        <div className="dpage-p">
          <ProblemPanel problem={error.problem} />
        </div>
      ) : null}
      {shown !== undefined && shown !== null && typeof shown === 'object' ? (
        <JsonTree key={`${open} ${query}`} data={shown} open={open || query !== ''} />
      ) : null}
      {data !== undefined && shown === undefined ? <p className="log-none">{t('none')}</p> : null}
      <footer className="insp-f">
        <CommandLine command={dockerCommand('container.inspect', { name: detail?.name ?? '' })} />
      </footer>
    </div>
  );
}
