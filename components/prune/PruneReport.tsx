'use client';

import { useTranslations } from 'next-intl';
import { formatBytes } from '@/components/ui/format';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { PlanOutcome, PrunePlan } from '@/lib/contract/prune-plan';

/** What went, and why the rest stayed. */
export function PruneReport({ outcome, plan }: { outcome: PlanOutcome; plan: PrunePlan | null }) {
  const t = useTranslations('prune');
  const names = new Map(plan?.candidates.map(({ id, name }) => [id, name]));
  const failed = outcome.results.flatMap(({ id, problem }) => (problem ? [{ id, problem }] : []));
  const size = outcome.bytes > 0 ? formatBytes(outcome.bytes) : 'none';
  return (
    <>
      <p role="status">{t('done', { count: outcome.results.length - failed.length, size })}</p>
      {failed.map(({ id, problem }) => (
        <div key={id}>
          <b>{names.get(id) ?? id}</b>
          {problem.code === 'conflict' && !problem.detail ? (
            <p className="dim">{t('neededNow')}</p>
          ) : (
            <ProblemPanel problem={problem} />
          )}
        </div>
      ))}
    </>
  );
}
