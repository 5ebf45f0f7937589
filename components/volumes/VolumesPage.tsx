'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import { useEnv } from '@/lib/client/env';
import { useVolumes } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { VolumeRow } from '@/lib/contract/volumes';
import { Button } from '../ui/Button';
import { DataTable } from '../ui/DataTable';
import { EmptyState } from '../ui/EmptyState';
import { suggestTerms } from '../ui/filter-terms';
import { FilterBox } from '../ui/FilterBox';
import { ProblemPanel } from '../ui/ProblemPanel';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { SelectionBar } from '../ui/SelectionBar';
import { useUrlState } from '../ui/url-state';
import { useSelection } from '../ui/use-selection';
import { filtered, filterKeys, isOf, uses, valuesOf, type FilterKey, type Use } from './filter';
import { volumeHref } from './names';
import { VolumeActions } from './VolumeActions';
import { VolumesHead } from './VolumesHead';
import { NoVolumes } from './NoVolumes';
import { MeasureSizes } from './MeasureSizes';
import { useVolumeColumns } from './use-columns';
import { useVolumeSizes } from './use-volume-sizes';

const RemoveVolumes = dynamic(() => import('./RemoveVolumes').then((module) => module.RemoveVolumes), {
  ssr: false,
});

const none: VolumeRow[] = [];
const rowId = (volume: VolumeRow) => volume.name;
const rowLabel = (volume: VolumeRow) => volume.name;

/** The volumes of the engine, live: filter, sort, measure, remove one or many, prune, and make one. */
export function VolumesPage() {
  const t = useTranslations('volumes');
  const env = useEnv();
  const router = useRouter();
  const known = useVolumes();
  const volumes = known ?? none;
  const sizes = useVolumeSizes(env);
  const columns = useVolumeColumns(sizes);
  const selection = useSelection();
  const [text, setText] = useUrlState('q');
  const [useWord, setUse] = useUrlState('use', 'all');
  const [removing, setRemoving] = useState<readonly VolumeRow[] | null>(null);
  const mayRemove = useMay('volume.remove');
  const use: Use = uses.find((one) => one === useWord) ?? 'all';
  const rows = useMemo(() => filtered(volumes, text).filter((volume) => isOf(use, volume)), [volumes, text, use]);
  const hints = useMemo(
    () => Object.fromEntries(filterKeys.map((key) => [key, t(`filters.${key}`)])) as Record<FilterKey, string>,
    [t],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestTerms({ text: typed, caret }, volumes, valuesOf, hints),
    [volumes, hints],
  );
  const actions = useCallback(
    (volume: VolumeRow) => <VolumeActions volume={volume} onRemove={(one) => setRemoving([one])} />,
    [],
  );
  const chosen = volumes.filter((volume) => selection.ids.has(volume.name));
  return (
    <>
      <VolumesHead env={env} volumes={known} use={use} onUse={setUse} />
      {known === null ? <RowsSkeleton /> : null}
      {known?.length === 0 ? <NoVolumes /> : null}
      {known && known.length > 0 ? (
        <>
          <div className="tools">
            <FilterBox
              value={text}
              onChange={setText}
              placeholder={t('list.filter')}
              count={t('list.of', { shown: rows.length, all: volumes.length })}
              suggest={suggest}
            />
            <MeasureSizes sizes={sizes} />
          </div>
          {sizes.problem ? <ProblemPanel problem={sizes.problem} /> : null}
          <DataTable
            label={t('title')}
            className="ntable vtable"
            columns={columns}
            rows={rows}
            rowId={rowId}
            rowLabel={rowLabel}
            usualSort="name"
            selection={mayRemove ? selection : undefined}
            rowActions={actions}
            actionsLabel={t('actions.label')}
            onOpen={(volume) => router.push(volumeHref(env, volume.name))}
            empty={
              <EmptyState title={t('noMatch.title')} body={t('noMatch.body')}>
                <Button
                  onClick={() => {
                    setText('');
                    setUse('all');
                  }}
                >
                  {t('noMatch.clear')}
                </Button>
              </EmptyState>
            }
          />
        </>
      ) : null}
      <SelectionBar
        label={t('selected')}
        count={mayRemove ? chosen.length : 0}
        onClear={selection.clear}
        command={dockerCommand('volume.remove', { names: chosen.map(({ name }) => name) })}
      >
        <Button variant="danger" icon={<Trash2 className="i" aria-hidden />} onClick={() => setRemoving(chosen)}>
          {t('actions.remove')}
        </Button>
      </SelectionBar>
      {removing ? (
        <RemoveVolumes
          env={env}
          volumes={removing}
          onClose={(removed) => {
            setRemoving(null);
            if (removed) selection.clear();
          }}
        />
      ) : null}
    </>
  );
}
