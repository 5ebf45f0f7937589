'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { VolumeRow } from '@/lib/contract/volumes';
import { PruneButton } from '../prune/PruneButton';
import { May } from '../session/May';
import { Button } from '../ui/Button';
import { ListHead } from '../ui/list/ListHead';
import type { FilteredList } from '../ui/list/use-filtered-list';
import { UseTally } from '../ui/list/UseTally';
import { volumeFilter, type Use } from './filter';
import { createVolumeHref } from './names';

const PruneVolumes = dynamic(() => import('./PruneVolumes').then((module) => module.PruneVolumes), { ssr: false });

/** The title of the volumes' page, the counts that filter them (none yet: null), and what begins here. */
export function VolumesHead({ env, list }: { env: string; list: FilteredList<VolumeRow, Use> | null }) {
  const t = useTranslations('volumes');
  const words = { label: t('list.tally'), wordOf: (use: Use) => t(`use.${use}`) };
  return (
    <ListHead title={t('title')} tally={list ? <UseTally filter={volumeFilter} list={list} {...words} /> : null}>
      <PruneButton operation="volume.prune" label={t('actions.prune')}>
        {(onClose) => <PruneVolumes env={env} onClose={onClose} />}
      </PruneButton>
      <May operation="volume.create">
        <Button variant="primary" href={createVolumeHref(env)} icon={<Plus className="i" aria-hidden />}>
          {t('actions.create')}
        </Button>
      </May>
    </ListHead>
  );
}
