'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, ApiError } from '@/lib/client/api';
import { jsonRows, type Json } from '../container/inspect/json-rows';
import { Section } from '../container/Section';

const InspectTree = dynamic(() => import('../container/inspect/InspectTree').then((module) => module.InspectTree), {
  ssr: false,
});
const none: ReadonlySet<string> = new Set();

interface InspectSectionProps {
  /** Of its API: what the engine answers is read there. */
  path: string;
  command: string;
  /** Another one when the object changed: then it is read again. */
  version: unknown;
}

/** What `docker inspect` prints of an object, as a tree, when it is asked for. */
export function InspectSection({ path, command, version }: InspectSectionProps) {
  const t = useTranslations('networks.detail');
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data, error, refetch } = useQuery({
    queryKey: ['json', path],
    queryFn: ({ signal }) => api<Json>('GET', path, undefined, signal),
    enabled: open,
  });
  useEffect(() => {
    if (open) void refetch();
  }, [open, version, refetch]);
  const rows = useMemo(
    () => jsonRows(data ?? null, { isOpen: (at, depth) => folds.get(at) ?? depth < 2 }),
    [data, folds],
  );
  return (
    <Section title={t('inspect')}>
      {open ? null : (
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('showInspect', { command: command.split(' ', 3).join(' ') })}
        </Button>
      )}
      {open && error instanceof ApiError ? <ProblemPanel problem={error.problem} /> : null}
      {open && data !== undefined ? (
        <>
          <CommandLine command={command} />
          <InspectTree
            rows={rows}
            query=""
            hits={none}
            current={current}
            onChoose={setCurrent}
            onFold={(at, unfolded) => setFolds(new Map(folds).set(at, unfolded))}
          />
        </>
      ) : null}
    </Section>
  );
}
