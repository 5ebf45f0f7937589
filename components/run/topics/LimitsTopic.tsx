'use client';

import { useTranslations } from 'next-intl';
import { useEngine } from '@/lib/client/live/hooks';
import { formatMemory } from '../../ui/format';
import { RunField } from '../RunField';

/** Memory and CPUs, beside what the host has. */
export function LimitsTopic() {
  const t = useTranslations('run.limits');
  const host = useEngine()?.info;
  return (
    <div className="run-two">
      <RunField
        name="memory"
        label={t('memory')}
        hint={host ? t('hostMemory', { amount: formatMemory(host.memory) }) : null}
        help={t('memoryHelp')}
        placeholder={t('none')}
      />
      <RunField
        name="cpus"
        label={t('cpus')}
        hint={host ? t('hostMemory', { amount: String(host.cpus) }) : null}
        help={t('cpusHelp', { cpus: host ? String(host.cpus) : '…' })}
        placeholder={t('none')}
      />
    </div>
  );
}
