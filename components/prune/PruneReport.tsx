'use client';

import { useTranslations } from 'next-intl';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { BulkResult } from '@/lib/contract/containers';

interface PruneReportProps {
  /** How many went, and how many bytes. */
  done: string;
  results: readonly BulkResult[];
  /** What each was called. */
  named: readonly { id: string; name: string }[];
}

/** What went, and why the rest stayed. */
export function PruneReport({ done, results, named }: PruneReportProps) {
  const t = useTranslations('prune');
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (
    <>
      <p role="status">{done}</p>
      {results.map(({ id, problem }) =>
        problem === null ? null : (
          <div key={id}>
            <b>{names.get(id) ?? id}</b>
            {problem.code === 'conflict' && !problem.detail ? (
              <p className="dim">{t('neededNow')}</p>
            ) : (
              <ProblemPanel problem={problem} />
            )}
          </div>
        ),
      )}
    </>
  );
}
