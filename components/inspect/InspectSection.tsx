'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { api, ApiError } from '@/lib/client/api';
import { templateOf } from '@/lib/contract/commands/template-path';
import { Section } from '../container/Section';
import { FoundTree } from './FoundTree';
import type { Json } from './json-rows';
import { TreeTools } from './TreeTools';
import { useJsonTree } from './use-json-tree';

interface InspectSectionProps {
  /** Of its API: what the engine answers is read there. */
  path: string;
  /** The `docker` line that prints it, or with a Go template the part of it that is chosen. */
  command: (format?: string) => string;
  /** Of the file that it is downloaded as, without `.json`. */
  file: string;
  /** The server leaves out what may hold a secret. */
  hidden: boolean;
  /** Another one when the object changed: then it is read again. */
  version: unknown;
}

/** What `docker inspect` prints of an object, when it is asked for: a tree to search, fold and copy from. */
export function InspectSection({ path, command, file, hidden, version }: InspectSectionProps) {
  const t = useTranslations('networks.detail');
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['json', path],
    queryFn: ({ signal }) => api<Json>('GET', path, undefined, signal),
    enabled: open,
  });
  useEffect(() => {
    if (open) void refetch();
  }, [open, version, refetch]);
  const tree = useJsonTree(data, query, setQuery);
  const { row } = tree;
  return (
    <Section title={t('inspect')}>
      {open ? null : (
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('showInspect', { command: command().split(' ', 3).join(' ') })}
        </Button>
      )}
      {open && error instanceof ApiError ? <ProblemPanel problem={error.problem} /> : null}
      {open && data !== undefined ? (
        <div className="insp-s">
          <CommandLine command={command(row && templateOf(row.path, row.count !== null))} />
          <div className="tools">
            <TreeTools tree={tree} data={data} file={file} />
          </div>
          <FoundTree tree={tree} isThere hidden={hidden} />
        </div>
      ) : null}
    </Section>
  );
}
