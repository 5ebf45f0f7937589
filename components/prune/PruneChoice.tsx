'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/Checkbox';
import { formatBytes } from '@/components/ui/format';
import type { PrunePlan } from '@/lib/contract/prune-plan';
import { PruneWaiting } from './PruneWaiting';

interface PruneChoiceProps {
  /** Null: not told yet. */
  plan: PrunePlan | null;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Everything that would go, each to be left out; what something would miss says so. */
export function PruneChoice({ plan, chosen, onChoose }: PruneChoiceProps) {
  const t = useTranslations('prune');
  if (plan === null) return <PruneWaiting />;
  const { candidates } = plan;
  if (candidates.length === 0) return <p className="dim">{t('nothingThere')}</p>;
  const set = (id: string, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <Checkbox
        label={t('all', { chosen: chosen.size, count: candidates.length })}
        showLabel
        checked={chosen.size === candidates.length}
        indeterminate={chosen.size > 0 && chosen.size < candidates.length}
        onCheckedChange={(all) => onChoose(new Set(all ? candidates.map(({ id }) => id) : []))}
      />
      <ul className="prune-l" tabIndex={0} aria-label={t('list')}>
        {candidates.map(({ id, name, bytes, users }) => (
          <li key={id}>
            <span className="prune-c">
              <Checkbox label={name} showLabel checked={chosen.has(id)} onCheckedChange={(wanted) => set(id, wanted)} />
              {users.length > 0 ? (
                <span className="prune-u">{t('missedBy', { count: users.length, names: users.join(', ') })}</span>
              ) : null}
            </span>
            {bytes === null ? null : <span className="num dim">{formatBytes(bytes)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
