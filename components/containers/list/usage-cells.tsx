'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { formatMemory } from '@/components/ui/format';
import { Sparkline } from '@/components/ui/Sparkline';
import type { ContainerRow } from '@/lib/contract/containers';
import { useRowSamples } from './stats-context';
import { sparkSpan } from './use-list-stats';

/** CPU of one that `isMeasured`, as `docker stats` prints it: 100 % is one core. */
export function Cpu({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.usage');
  const { number } = useFormatter();
  const samples = useRowSamples(row);
  const values = samples.flatMap(({ cpu }) => (cpu === null ? [] : [cpu]));
  const newest = values.at(-1);
  if (newest === undefined) return <span className="dim">…</span>;
  const percent = number(newest, { style: 'percent', maximumFractionDigits: newest < 0.1 ? 1 : 0 });
  return (
    <span className="metric" title={t('cpu', { percent, cpus: samples.at(-1)?.cpus ?? 1 })}>
      <Sparkline values={values} span={sparkSpan} atLeast={0.05} />
      <span className="v num">{percent}</span>
    </span>
  );
}

/** Memory of one that `isMeasured`, as `docker stats` prints it, without the file cache. */
export function Memory({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.usage');
  const samples = useRowSamples(row);
  const newest = samples.at(-1);
  if (!newest) return <span className="dim">…</span>;
  const [used, limit] = [formatMemory(newest.memory), formatMemory(newest.memoryLimit)];
  return (
    <span className="metric" title={t('memory', { used, limit })}>
      <Sparkline values={samples.map(({ memory }) => memory)} span={sparkSpan} atLeast={1024 * 1024} />
      <span className="v num">{used}</span>
    </span>
  );
}
