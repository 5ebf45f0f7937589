'use client';

import { useTranslations } from 'next-intl';
import { formatMemory } from '@/components/ui/format';
import { useEngine } from '@/lib/client/live/hooks';
import type { ContainerDetail } from '@/lib/contract/inspect';

/** What the container may use, beside what its host has. */
export function Limits({ limits }: { limits: ContainerDetail['limits'] }) {
  const t = useTranslations('container.limits');
  const host = useEngine()?.info;
  const { memory, cpus, pids } = limits;
  const parts = [
    memory === null ? null : t('memory', { amount: formatMemory(memory) }),
    cpus === null ? null : t('cpus', { count: cpus }),
    pids === null ? null : t('pids', { count: pids }),
  ].filter((part) => part !== null);
  const has = host ? t('host', { memory: formatMemory(host.memory), cpus: host.cpus }) : '';
  return (
    <span title={has}>
      {parts.length === 0 ? t('none') : parts.join(t('and'))} <span className="dim">{has}</span>
    </span>
  );
}
