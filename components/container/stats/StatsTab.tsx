'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { formatBytes, formatMemory } from '@/components/ui/format';
import { Select } from '@/components/ui/Select';
import { useUrlState } from '@/components/ui/url-state';
import { useContainerStats } from '@/lib/client/stats/hooks';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { longHistory, type StatsSample } from '@/lib/contract/stats';
import { NotRunning } from '../NotRunning';
import { TabPanel } from '../TabPanel';
import { useContainerPage } from '../use-container';
import { Chart } from './Chart';
import { interfacesOf, ratesOf, valuesOf } from './series';

/** What the container uses, as charts that follow it. */
export function StatsTab() {
  const { env, detail } = useContainerPage();
  return detail ? <Stats env={env} detail={detail} /> : null;
}

const spans = ['60', '180', '600'] as const;

function Stats({ env, detail }: { env: string; detail: ContainerDetail }) {
  const t = useTranslations('container.stats');
  const { row, gone } = useContainerPage();
  const samples = useContainerStats(env, detail.id, longHistory);
  const [word, setSpan] = useUrlState('span', spans[1]);
  const span = spans.find((one) => one === word) ?? spans[1];
  const state = row?.state ?? detail.state;
  const runs = !gone && (state === 'running' || state === 'paused');
  if (!runs && samples.length === 0) return <NotRunning body={t('stopped')} />;
  return (
    <TabPanel
      command={dockerCommand('container.stats', { names: [detail.name] })}
      tools={
        <>
          <Select
            label={t('span')}
            value={span}
            onValueChange={setSpan}
            options={spans.map((value) => ({ value, label: t('minutes', { count: Number(value) / 60 }) }))}
          />
          <span className="dim">{t(runs ? (samples.length ? 'live' : 'waiting') : 'ended')}</span>
        </>
      }
    >
      <Charts samples={samples} span={Number(span)} detail={detail} />
    </TabPanel>
  );
}

function Charts({ samples, span, detail }: { samples: readonly StatsSample[]; span: number; detail: ContainerDetail }) {
  const t = useTranslations('container.stats');
  const format = useFormatter();
  const percent = useCallback(
    (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 2 : 1 }),
    [format],
  );
  const rate = useCallback((value: number) => t('rate', { amount: formatBytes(value) }), [t]);
  const count = useCallback((value: number) => (Number.isInteger(value) ? String(value) : ''), []);
  const names = useMemo(() => interfacesOf(samples), [samples]);
  const last = samples.at(-1);
  const { memory: limit, pids: mostPids, cpus } = detail.limits;
  const memory = useMemo(() => {
    const used = valuesOf(samples, (one) => one.memory);
    return limit === null ? used : ([...used, used[0].map(() => limit)] as typeof used);
  }, [samples, limit]);
  const memoryNote = last
    ? limit === null
      ? t('ofHost', { amount: formatMemory(last.memoryLimit) })
      : t('ofLimit', { share: percent(last.memory / limit) })
    : undefined;
  const inOut = (first: string, second: string) => [
    { label: first, color: '--accent-mark' },
    { label: second, color: '--warn-mark' },
  ];
  return (
    <div className="charts">
      <Chart
        title={t('cpu')}
        lines={[{ label: t('cpu'), color: '--accent-mark' }]}
        data={useMemo(() => valuesOf(samples, ({ cpu }) => cpu), [samples])}
        span={span}
        least={0.01}
        format={percent}
        note={last ? t('cores', { count: cpus ?? last.cpus }) : undefined}
      />
      <Chart
        title={t('memory')}
        lines={[
          { label: t('used'), color: '--accent-mark' },
          ...(limit === null ? [] : [{ label: t('limit'), color: '--bad-mark', dash: true }]),
        ]}
        data={memory}
        span={span}
        least={1024 * 1024}
        format={formatMemory}
        binary
        note={memoryNote}
      />
      {names.map((name) => (
        <Chart
          key={name}
          title={t('network', { name })}
          lines={inOut(t('received'), t('sent'))}
          data={ratesOf(samples, (one) => pairOf(one, name))}
          span={span}
          least={1000}
          format={rate}
          note={last ? t('total', totalsOf(pairOf(last, name))) : undefined}
        />
      ))}
      <Chart
        title={t('blocks')}
        lines={inOut(t('read'), t('written'))}
        data={useMemo(() => ratesOf(samples, (one) => [one.read, one.written]), [samples])}
        span={span}
        least={1000}
        format={rate}
        note={last ? t('total', totalsOf([last.read, last.written])) : undefined}
      />
      <Chart
        title={t('pids')}
        lines={[{ label: t('pids'), color: '--accent-mark' }]}
        data={useMemo(() => valuesOf(samples, ({ pids }) => pids), [samples])}
        span={span}
        least={4}
        format={count}
        note={mostPids === null ? undefined : t('most', { count: mostPids })}
      />
      {last && names.length === 0 ? <p className="dim chart-n">{t('noNetwork')}</p> : null}
    </div>
  );
}

function pairOf({ interfaces = [] }: StatsSample, name: string): readonly [number, number] | undefined {
  const one = interfaces.find((counters) => counters.name === name);
  return one && [one.received, one.sent];
}

function totalsOf(pair: readonly [number, number] | undefined): { first: string; second: string } {
  return { first: formatBytes(pair?.[0] ?? 0), second: formatBytes(pair?.[1] ?? 0) };
}
