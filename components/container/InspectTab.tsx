'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useUrlState } from '@/components/ui/url-state';
import { api, ApiError, envPath } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { templateOf } from '@/lib/contract/commands/template-path';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { FoundTree } from '../inspect/FoundTree';
import type { Json } from '../inspect/json-rows';
import { TreeTools } from '../inspect/TreeTools';
import { useJsonTree } from '../inspect/use-json-tree';
import { TabPanel } from './TabPanel';
import { useContainerPage } from './use-container';

/** What `docker inspect` prints, as a tree to search, fold and copy from. Read again when the container changes. */
export function InspectTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Inspect env={env} detail={detail} /> : null;
}

function Inspect({ env, detail }: { env: string; detail: ContainerDetail }) {
  const { name } = detail;
  const { data, error, refetch } = useQuery({
    queryKey: ['container-json', env, detail.id],
    queryFn: ({ signal }) => api<Json>('GET', envPath(env, 'containers', detail.id, 'json'), undefined, signal),
  });
  useEffect(() => void refetch(), [detail, refetch]);
  const tree = useJsonTree(data, ...useUrlState('q'));
  const { row } = tree;
  const format = row && templateOf(row.path, row.count !== null);
  return (
    <TabPanel
      command={dockerCommand('container.inspect', { name, format })}
      problem={error instanceof ApiError && data === undefined ? error.problem : null}
      tools={<TreeTools tree={tree} data={data} file={name} />}
    >
      <FoundTree tree={tree} isThere={data !== undefined} hidden={detail.hidden} />
    </TabPanel>
  );
}
