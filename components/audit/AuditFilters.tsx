'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { auditedOperations } from '@/lib/contract/audit-operations';
import { outcomes, type AuditFilterState } from './use-filter';

/** What narrows the log: who, what, which object, how it ended, which days. */
export function AuditFilters({ state }: { state: AuditFilterState }) {
  const t = useTranslations('audit');
  const text = (value: string, set: (value: string) => void, label: string) => (
    <TextInput value={value} placeholder={label} aria-label={label} onChange={(event) => set(event.target.value)} />
  );
  const day = (value: string, set: (value: string) => void, label: string) => (
    <label className="audit-day">
      <span>{label}</span>
      <TextInput type="date" value={value} onChange={(event) => set(event.target.value)} />
    </label>
  );
  const all = { value: '', label: t('filter.anyOperation') };
  return (
    <div className="audit-f" role="search" aria-label={t('filter.title')}>
      {text(state.who, state.setWho, t('filter.who'))}
      {text(state.object, state.setObject, t('filter.object'))}
      <Select
        label={t('filter.operation')}
        value={state.operation}
        onValueChange={state.setOperation}
        options={[all, ...auditedOperations.map((value) => ({ value, label: t(`operation.${value}`) }))]}
      />
      <Select
        label={t('filter.outcome')}
        value={state.outcome}
        onValueChange={state.setOutcome}
        options={[
          { value: '', label: t('filter.anyOutcome') },
          ...outcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
      />
      {day(state.from, state.setFrom, t('filter.from'))}
      {day(state.to, state.setTo, t('filter.to'))}
    </div>
  );
}
