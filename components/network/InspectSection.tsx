'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, ApiError, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { jsonRows, type Json } from '../container/inspect/json-rows';
import { Section } from '../container/Section';

const InspectTree = dynamic(() => import('../container/inspect/InspectTree').then((module) => module.InspectTree), {
  ssr: false,
});
const none: ReadonlySet<string> = new Set();

interface InspectSectionProps {
  env: string;
  id: string;
  name: string;
  /** Another one when the network changed: then it is read again. */
  version: unknown;
}

/** What `docker network inspect` prints, as a tree, when it is asked for. */
export function InspectSection({ env, id, name, version }: InspectSectionProps) {
  const t = useTranslations('networks.detail');
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data, error, refetch } = useQuery({
    queryKey: ['network-json', env, id],
    queryFn: ({ signal }) => api<Json>('GET', envPath(env, 'networks', id, 'json'), undefined, signal),
    enabled: open,
  });
  useEffect(() => {
    if (open) void refetch();
  }, [open, version, refetch]);
  const rows = useMemo(
    () => jsonRows(data ?? null, { isOpen: (path, depth) => folds.get(path) ?? depth < 2 }),
    [data, folds],
  );
  return (
    <Section title={t('inspect')}>
      {open ? null : (
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('showInspect')}
        </Button>
      )}
      {open && error instanceof ApiError ? <ProblemPanel problem={error.problem} /> : null}
      {open && data !== undefined ? (
        <>
          <CommandLine command={dockerCommand('network.inspect', { names: [name] })} />
          <InspectTree
            rows={rows}
            query=""
            hits={none}
            current={current}
            onChoose={setCurrent}
            onFold={(path, unfolded) => setFolds(new Map(folds).set(path, unfolded))}
          />
        </>
      ) : null}
    </Section>
  );
}
