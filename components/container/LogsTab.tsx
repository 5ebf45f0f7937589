'use client';

import dynamic from 'next/dynamic';
import { useContainerPage } from './use-container';

const LogView = dynamic(() => import('@/components/logs/LogView').then((module) => module.LogView), { ssr: false });

/** The container's log, in all the height there is. */
export function LogsTab() {
  const { env, detail } = useContainerPage();
  if (!detail) return null;
  return <LogView env={env} containerId={detail.id} containerName={detail.name} />;
}
