'use client';

import { useTranslations } from 'next-intl';
import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { isRefused, useRunFacts } from '../run-context';
import { useRun } from '../use-run-form';
import type { FieldSpec } from './field-spec';
import { FieldTable } from './FieldTable';

/** Fields that few need, folded while they hold nothing and nothing is wrong with them. */
export function RareFields({ fields }: { fields: readonly FieldSpec[] }) {
  const t = useTranslations('run.limits');
  const { watch, formState } = useRun();
  const { refusal, hints } = useRunFacts();
  const names = fields.map(({ name }) => name);
  const held = watch(names as FieldPath<RunForm>[]).some(Boolean);
  const faulty = names.some(
    (name) => name in formState.errors || isRefused(refusal, name) || hints.some(({ path }) => path === name),
  );
  return (
    <details className="run-more" open={held || faulty}>
      <summary>{t('rare')}</summary>
      <FieldTable fields={fields} />
    </details>
  );
}
