'use client';

import { useTranslations } from 'next-intl';
import { useEngine } from '@/lib/client/live/hooks';
import { formatMemory } from '../../ui/format';
import { FieldTable } from '../fields/FieldTable';
import { limitGroups } from '../fields/limit-groups';
import { RareFields } from '../fields/RareFields';
import { RunField } from '../RunField';

/** What it may use at most, by what is limited; memory and CPUs beside what the host has. */
export function LimitsTopic() {
  const t = useTranslations('run.limits');
  return limitGroups.map(({ name, fields, rare }) => (
    <fieldset key={name} className="run-limits">
      <legend>{t(`groups.${name}`)}</legend>
      {name === 'processes' ? null : <div className="run-two">{name === 'memory' ? <Memory /> : <Cpus />}</div>}
      <FieldTable fields={fields} />
      <RareFields fields={rare} />
    </fieldset>
  ));
}

function Memory() {
  const t = useTranslations('run.limits');
  const host = useEngine()?.info;
  return (
    <RunField
      name="memory"
      label={t('memory')}
      hint={host ? t('hostMemory', { amount: formatMemory(host.memory) }) : null}
      help={t('memoryHelp')}
      placeholder={t('none')}
    />
  );
}

function Cpus() {
  const t = useTranslations('run.limits');
  const host = useEngine()?.info;
  return (
    <RunField
      name="cpus"
      label={t('cpus')}
      hint={host ? t('hostMemory', { amount: String(host.cpus) }) : null}
      help={t('cpusHelp', { cpus: host ? String(host.cpus) : '…' })}
      placeholder={t('none')}
    />
  );
}
