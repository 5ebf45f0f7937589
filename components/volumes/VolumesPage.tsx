'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useEnv } from '@/lib/client/env';
import { useVolumes } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { VolumeRow } from '@/lib/contract/volumes';
import { RemovalBar } from '../removal/RemovalBar';
import { useRemoval } from '../removal/use-removal';
import { LabelValues } from '../session/LabelValues';
import { ListTable } from '../ui/list/ListTable';
import { useFilteredList } from '../ui/list/use-filtered-list';
import { ProblemPanel } from '../ui/ProblemPanel';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { useSelection } from '../ui/use-selection';
import { volumeFilter } from './filter';
import { MeasureSizes } from './MeasureSizes';
import { volumeHref } from './names';
import { NoVolumes } from './NoVolumes';
import { useVolumeColumns } from './use-columns';
import { useVolumeSizes } from './use-volume-sizes';
import { VolumeActions } from './VolumeActions';
import { VolumesHead } from './VolumesHead';

const RemoveVolumes = dynamic(() => import('./RemoveVolumes').then((module) => module.RemoveVolumes), {
  ssr: false,
});

const none: VolumeRow[] = [];
const nameOf = (volume: VolumeRow) => volume.name;

/** The volumes of the engine, live: filter, sort, measure, remove one or many, prune, and make one. */
export function VolumesPage() {
  const t = useTranslations('volumes');
  const env = useEnv();
  const router = useRouter();
  const known = useVolumes();
  const sizes = useVolumeSizes(env);
  const list = useFilteredList(volumeFilter, known ?? none, (key) => t(`filters.${key}`));
  const columns = useVolumeColumns(sizes);
  const selection = useSelection();
  const { removing, ask, close } = useRemoval<VolumeRow>(selection);
  const mayRemove = useMay('volume.remove');
  const actions = useCallback(
    (volume: VolumeRow) => <VolumeActions volume={volume} onRemove={(one) => ask([one])} />,
    [ask],
  );
  const chosen = list.all.filter(({ name }) => selection.ids.has(name));
  return (
    <>
      <VolumesHead env={env} list={known ? list : null} />
      {known === null ? <RowsSkeleton /> : null}
      {known?.length === 0 ? <NoVolumes /> : null}
      {known && known.length > 0 ? (
        <ListTable
          list={list}
          word={t}
          countOf={(counts) => t('list.of', counts)}
          tools={
            <>
              <MeasureSizes sizes={sizes} />
              <LabelValues text={list.text} />
            </>
          }
          notice={sizes.problem ? <ProblemPanel problem={sizes.problem} /> : null}
          className="ntable vtable"
          columns={columns}
          rowId={nameOf}
          rowLabel={nameOf}
          usualSort="name"
          selection={mayRemove ? selection : undefined}
          rowActions={actions}
          onOpen={({ name }) => router.push(volumeHref(env, name))}
        />
      ) : null}
      <RemovalBar
        operation="volume.remove"
        chosen={chosen}
        words={{ selected: t('selected'), remove: t('actions.remove') }}
        command={dockerCommand('volume.remove', { names: chosen.map(nameOf) })}
        onRemove={ask}
        onClear={selection.clear}
      />
      {removing ? <RemoveVolumes env={env} volumes={removing} onClose={close} /> : null}
    </>
  );
}
