'use client';

import { BrushCleaning, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { VolumeRow } from '@/lib/contract/volumes';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { Tally } from '../ui/Tally';
import { tallyUses, uses, type Use } from './filter';
import { volumesHref } from './names';

const PruneVolumes = dynamic(() => import('./PruneVolumes').then((module) => module.PruneVolumes), { ssr: false });

interface VolumesHeadProps {
  env: string;
  /** Null: there is nothing to count yet. */
  volumes: readonly VolumeRow[] | null;
  use: Use;
  onUse: (use: Use) => void;
}

/** The page's title, its counts, which filter the list, and what begins here. */
export function VolumesHead({ env, volumes, use, onUse }: VolumesHeadProps) {
  const t = useTranslations('volumes');
  const [pruning, setPruning] = useState(false);
  const mayPrune = useMay('volume.prune');
  const tally = volumes && tallyUses(volumes);
  return (
    <div className="head">
      <h1>{t('title')}</h1>
      {tally ? (
        <Tally
          label={t('list.tally')}
          items={uses.map((one) => ({ key: one, label: t(`use.${one}`), count: tally[one] }))}
          value={use}
          onChange={onUse}
        />
      ) : null}
      <div className="acts">
        {mayPrune ? (
          <Button
            icon={<BrushCleaning className="i" aria-hidden />}
            aria-label={t('actions.prune')}
            onClick={() => setPruning(true)}
          >
            <span className="not-s">{t('actions.prune')}</span>
          </Button>
        ) : null}
        <May operation="volume.create">
          <Button variant="primary" href={`${volumesHref(env)}/create`} icon={<Plus className="i" aria-hidden />}>
            {t('actions.create')}
          </Button>
        </May>
      </div>
      {pruning ? <PruneVolumes env={env} onClose={() => setPruning(false)} /> : null}
    </div>
  );
}
