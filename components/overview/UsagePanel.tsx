'use client';

import { RefreshCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import type { EngineUsage } from '@/lib/contract/usage';
import { formatMemory } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { ProblemPanel } from '../ui/ProblemPanel';
import { ProgressBar } from '../ui/ProgressBar';
import { Skeleton } from '../ui/Skeleton';
import { RelativeTime } from '../ui/Time';
import { useUsage } from './use-usage';

/** What the running containers use together and which use most, with the age of the measurement. */
export function UsagePanel() {
  const t = useTranslations('overview.usage');
  const { usage, problem, busy, measure } = useUsage();
  return (
    <section aria-labelledby="overview-usage">
      <header className="sec">
        <h2 id="overview-usage">{t('title')}</h2>
        <span className="end">
          {usage ? <span>{t.rich('age', { age: () => <RelativeTime at={usage.at} /> })}</span> : null}
          <IconButton
            size="xs"
            label={t('again')}
            disabled={busy}
            icon={<RefreshCw className="i s" aria-hidden />}
            onClick={measure}
          />
        </span>
      </header>
      {problem ? <ProblemPanel problem={problem} /> : usage ? <Figures usage={usage} /> : <Skeleton height="44px" />}
    </section>
  );
}

function Figures({ usage }: { usage: EngineUsage }) {
  const t = useTranslations('overview.usage');
  const format = useFormatter();
  const env = useEnv();
  const info = useEngine()?.info;
  const percent = (cores: number) => format.number(cores, { style: 'percent', maximumFractionDigits: 1 });
  if (usage.running === 0) return <p className="fine">{t('nothing')}</p>;
  const most = Math.max(...usage.top.map((one) => one.cpu), 0.01);
  return (
    <>
      <dl className="sums">
        <div>
          <dt>{t('cpu')}</dt>
          <dd>
            <b className="num">{percent(usage.cpu)}</b>
            {info ? <span className="dim">{t('ofCores', { count: info.cpus })}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('memory')}</dt>
          <dd>
            <b className="num">{formatMemory(usage.memory)}</b>
            {info ? <span className="dim">{t('ofMemory', { size: formatMemory(info.memory) })}</span> : null}
          </dd>
        </div>
      </dl>
      <ol className="tops" aria-label={t('top')}>
        {usage.top.map((one) => (
          <li key={one.id}>
            <Link className="name clip" href={`/environments/${env}/containers/${one.id}`}>
              {one.name}
            </Link>
            <ProgressBar value={one.cpu / most} label={t('cpuOf', { name: one.name })} />
            <span className="r num">{percent(one.cpu)}</span>
            <span className="r num dim">{formatMemory(one.memory)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
