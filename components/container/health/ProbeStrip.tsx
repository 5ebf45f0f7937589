'use client';

import { useTranslations } from 'next-intl';
import type { HealthProbe } from '@/lib/contract/inspect';

interface ProbeStripProps {
  /** Oldest first. */
  probes: readonly HealthProbe[];
  /** What a full bar stands for. */
  timeoutMs: number;
}

/** Each probe as a bar: how long it took of the time that it has, and whether it passed. */
export function ProbeStrip({ probes, timeoutMs }: ProbeStripProps) {
  const t = useTranslations('container.health');
  const failed = probes.filter(({ exitCode }) => exitCode !== 0).length;
  return (
    <div className="pstrip" role="img" aria-label={t('strip', { count: probes.length, failed })}>
      {probes.map(({ start, end, exitCode }) => {
        const share = (Date.parse(end) - Date.parse(start)) / Math.max(timeoutMs, 1);
        return (
          <span
            key={start}
            className={exitCode === 0 ? 'ok' : 'bad'}
            style={{ height: `${Math.max(15, Math.min(100, share * 100))}%` }}
          />
        );
      })}
    </div>
  );
}
