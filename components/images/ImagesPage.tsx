'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useImages } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { shortcutAt } from '@/lib/client/shortcuts/table';
import { JobPeek } from '../jobs/JobPeek';
import { runHref } from '../run/href';
import { DataTable } from '../ui/DataTable';
import { FilterBox } from '../ui/FilterBox';
import { suggestTerms } from '../ui/filter-terms';
import { useUrlState } from '../ui/url-state';
import { useSelection } from '../ui/use-selection';
import { useImageDialogs } from './dialogs/use-image-dialogs';
import { filterKeys, filterOf, usageOf, uses, valuesOf, type FilterKey, type Use } from './filter';
import { ImageActions } from './ImageActions';
import { ImagesBulk } from './ImagesBulk';
import { ImagesEmpty } from './ImagesEmpty';
import { ImagesHead } from './ImagesHead';
import { ImagesSkeleton } from './ImagesSkeleton';
import { imageHref, imageTitle } from './names';
import { RemoveImages } from './RemoveImages';
import { useImageColumns } from './use-columns';
import { usePageTray } from './use-page-tray';

const rowId = (image: ImageRow) => image.id;

/** The images of the engine, live: filter, sort, remove one or many, and the pull box beside them. */
export function ImagesPage() {
  const t = useTranslations('images');
  const env = useEnv();
  const router = useRouter();
  const images = useImages();
  const columns = useImageColumns();
  const selection = useSelection();
  const [text, setText] = useUrlState('q');
  const [useWord, setUse] = useUrlState('use', 'all');
  const [removing, setRemoving] = useState<readonly ImageRow[] | null>(null);
  const { ask, dialog } = useImageDialogs();
  usePageTray();
  const [mayRemove, mayRun, maySave] = [useMay('image.remove'), useMay('container.create'), useMay('image.save')];
  const use: Use = uses.find((one) => one === useWord) ?? 'all';
  const passes = useMemo(() => filterOf(text), [text]);
  const rows = useMemo(
    () => (images ?? []).filter((image) => (use === 'all' || usageOf(image) === use) && passes(image)),
    [images, use, passes],
  );
  const hints = useMemo(
    () => Object.fromEntries(filterKeys.map((key) => [key, t(`filters.${key}`)])) as Record<FilterKey, string>,
    [t],
  );
  const suggest = useCallback(
    (typed: string, caret: number) => suggestTerms({ text: typed, caret }, images ?? [], valuesOf, hints),
    [images, hints],
  );
  const actions = useCallback(
    (image: ImageRow) => <ImageActions image={image} onRemove={(one) => setRemoving([one])} onAsk={ask} />,
    [ask],
  );
  const onKey = (image: ImageRow, key: string): boolean => {
    const shortcut = shortcutAt('images', key, lettersCount());
    if (shortcut === 'removeImage' && mayRemove) setRemoving([image]);
    if (shortcut === 'runImage' && mayRun) router.push(runHref(env, { image: image.tags[0] ?? image.id }));
    return shortcut !== null;
  };
  if (!images) return <ImagesSkeleton />;
  const chosen = images.filter((image) => selection.ids.has(image.id));
  return (
    <>
      <ImagesHead images={images} use={use} onUse={setUse} />
      {images.length === 0 ? (
        <ImagesEmpty />
      ) : (
        <>
          <div className="tools">
            <FilterBox
              value={text}
              onChange={setText}
              placeholder={t('list.filter')}
              count={t('list.of', { shown: rows.length, all: images.length })}
              suggest={suggest}
            />
          </div>
          <DataTable
            label={t('title')}
            className="itable"
            columns={columns}
            rows={rows}
            rowId={rowId}
            rowLabel={imageTitle}
            usualSort="-created"
            selection={mayRemove || maySave ? selection : undefined}
            rowActions={actions}
            actionsLabel={t('actions.label')}
            onKey={onKey}
            onOpen={(image) => router.push(imageHref(env, image.id))}
            empty={<p className="jobs-none">{t('list.noMatch')}</p>}
          />
        </>
      )}
      {chosen.length && (mayRemove || maySave) ? (
        <ImagesBulk images={chosen} onRemove={mayRemove ? () => setRemoving(chosen) : null} onClear={selection.clear} />
      ) : null}
      {dialog}
      <JobPeek />
      {removing ? (
        <RemoveImages
          images={removing}
          onClose={(removed) => {
            setRemoving(null);
            if (removed) selection.clear();
          }}
        />
      ) : null}
    </>
  );
}
