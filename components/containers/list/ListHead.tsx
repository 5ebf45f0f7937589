'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { May } from '@/components/session/May';
import { Button } from '@/components/ui/Button';
import { Tally } from '@/components/ui/Tally';
import type { tally, TallyKey } from '../tally';
import { PruneContainersButton } from '../PruneContainersButton';

interface ListHeadProps {
  env: string;
  /** Null: there is nothing to count. */
  counts: ReturnType<typeof tally> | null;
  pressed: TallyKey | null;
  onState: (key: TallyKey) => void;
}

/** Title, counts by state that filter, and what begins here. */
export function ListHead({ env, counts, pressed, onState }: ListHeadProps) {
  const t = useTranslations('containers');
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      {counts ? (
        <Tally
          label={t('tally')}
          items={counts.map((item) => ({ ...item, label: t(`states.${item.key}`) }))}
          value={pressed}
          onChange={onState}
        />
      ) : null}
      <div className="acts">
        <PruneContainersButton />
        <May operation="container.create">
          <Button variant="primary" href={runHref(env)} icon={<Plus className="i" aria-hidden />}>
            <span className="not-s">{t('run')}</span>
            <span className="only-s">{t('runShort')}</span>
          </Button>
        </May>
      </div>
    </div>
  );
}
