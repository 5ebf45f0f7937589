'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import type { HealthProbe } from '@/lib/contract/inspect';

/** One run of a health check. Its output is not told again where it is what the run above it `said`. */
export function Probe({ probe, said }: { probe: HealthProbe; said: string | undefined }) {
  const t = useTranslations('container.health');
  const format = useFormatter();
  const passed = probe.exitCode === 0;
  const took = (Date.parse(probe.end) - Date.parse(probe.start)) / 1000;
  const zone = localZone();
  const output = probe.output.trim();
  return (
    <li>
      <div className="probe-h">
        <Mark kind={passed ? 'done' : 'failed'} />
        <b className={passed ? undefined : 'text-bad'}>{passed ? t('passed') : t('failed')}</b>
        <span className="dim num">
          {format.dateTime(new Date(probe.start), { timeStyle: 'medium', timeZone: zone })}
          {passed ? '' : t('exit', { code: probe.exitCode })}
          {t('took', { seconds: took })}
        </span>
      </div>
      {output && probe.output !== said ? <p className={passed ? 'words quiet' : 'words'}>{output}</p> : null}
    </li>
  );
}
