'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useContainer } from '@/lib/client/live/hooks';
import { useContainerPage } from './use-container';

const LogView = dynamic(() => import('@/components/logs/LogView').then((module) => module.LogView), { ssr: false });

/** The container's log, in all the height there is. */
export function LogsTab() {
  const { env, detail } = useContainerPage();
  if (!detail) return null;
  return <LogsOf env={env} id={detail.id} name={detail.name} />;
}

function LogsOf({ env, id, name }: { env: string; id: string; name: string }) {
  const containers = useMemo(() => [{ id, name }], [id, name]);
  const project = useContainer(id)?.project ?? null;
  return <LogView env={env} containers={containers} fileName={name} project={project} />;
}
