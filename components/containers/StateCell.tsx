'use client';

import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { StateMark } from '@/components/ui/StateMark';
import type { ContainerRow } from '@/lib/contract/containers';
import { usePending } from './actions-context';
import { StopCountdown } from './StopCountdown';

/** The state, or what is being done about it. */
export function StateCell({ row }: { row: ContainerRow }) {
  const t = useTranslations('containers.pending');
  const pending = usePending(row);
  // A stop that has begun counts down; before that it waits for its turn among many.
  const waits = row.copying && (row.stopping || pending);
  if (row.stopping && !waits) return <StopCountdown stopping={row.stopping} short />;
  if (!pending && !waits) return <StateMark state={row.state} health={row.health} exitCode={row.exitCode} />;
  return (
    <span className="st">
      <Mark kind="pulling" />
      {t(waits || !pending ? 'copying' : pending)}
    </span>
  );
}
