'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { CopyButton } from '@/components/ui/CopyButton';
import { Hidden } from '@/components/ui/Hidden';
import { useWatch } from '@/lib/client/watch/use-watch';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail, ContainerHealth } from '@/lib/contract/inspect';
import { Section } from '../Section';
import { Probe } from './Probe';
import { ProbeStrip } from './ProbeStrip';

/** So many probes are listed before "Show all". */
const shownFirst = 5;

interface HealthSectionProps {
  env: string;
  detail: ContainerDetail;
  health: ContainerHealth;
}

/** The health check and its probes, each as it ends; those that the engine forgets stay while the page is open. */
export function HealthSection({ env, detail, health: read }: HealthSectionProps) {
  const t = useTranslations('container.health');
  const { value } = useWatch(env, detail.id, 'health');
  const [all, setAll] = useState(false);
  const health = value ?? read;
  const { test: words, intervalMs, timeoutMs, retries, probes } = health;
  const [kind, ...test] = words;
  const command = kind === 'CMD-SHELL' || kind === 'CMD' ? test.join(' ') : words.join(' ');
  const rhythm = { interval: intervalMs / 1000, timeout: timeoutMs / 1000, retries };
  const newestFirst = [...probes].reverse();
  const shown = all ? newestFirst : newestFirst.slice(0, shownFirst);
  return (
    <Section title={t('title')} note={t('rhythm', rhythm)}>
      {detail.hidden ? <Hidden /> : null}
      {command ? (
        <p className="probe-c">
          <code title={command}>{command}</code>
          <CopyButton text={command} label={t('copyTest')} />
        </p>
      ) : null}
      {probes.length > 0 ? (
        <>
          <ProbeStrip probes={probes} timeoutMs={timeoutMs} />
          <ol className="probes" aria-label={t('probes')}>
            {shown.map((probe, index) => (
              <Probe key={probe.start} probe={probe} said={index > 0 ? shown[index - 1]?.output : undefined} />
            ))}
          </ol>
        </>
      ) : (
        <p className="dim">{t('none')}</p>
      )}
      {probes.length > shownFirst ? (
        <Button variant="ghost" size="xs" className="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('all', { count: probes.length })}
        </Button>
      ) : null}
      <CommandLine command={dockerCommand('container.health', { name: detail.name })} />
    </Section>
  );
}
