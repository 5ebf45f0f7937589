'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import { Hidden } from '@/components/ui/Hidden';
import { CopyButton } from '@/components/ui/CopyButton';
import type { ContainerHealth, HealthProbe } from '@/lib/contract/inspect';
import { Section } from './Section';

/** The health check, its last runs (the engine keeps five) and what the newest said. */
export function HealthSection({ health, hidden }: { health: ContainerHealth; hidden: boolean }) {
  const t = useTranslations('container.health');
  const [kind, ...test] = health.test;
  const command = kind === 'CMD-SHELL' || kind === 'CMD' ? test.join(' ') : health.test.join(' ');
  const rhythm = { interval: health.intervalMs / 1000, timeout: health.timeoutMs / 1000, retries: health.retries };
  const last = health.probes.at(-1);
  return (
    <Section title={t('title')} note={t('rhythm', rhythm)}>
      {hidden ? <Hidden /> : null}
      {command ? (
        <p className="probe-c">
          <code title={command}>{command}</code>
          <CopyButton text={command} label={t('copyTest')} />
        </p>
      ) : null}
      {last ? (
        <ol className="probes" aria-label={t('probes')}>
          {[...health.probes].reverse().map((probe, index, newestFirst) => (
            <Probe key={probe.start} probe={probe} said={index > 0 ? newestFirst[index - 1]?.output : undefined} />
          ))}
        </ol>
      ) : (
        <p className="dim">{t('none')}</p>
      )}
    </Section>
  );
}

/** One run. Its output is not told again where it is what the run above it `said`. */
function Probe({ probe, said }: { probe: HealthProbe; said: string | undefined }) {
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
