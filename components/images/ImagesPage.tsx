'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useImages } from '@/lib/client/live/hooks';
import { useMay } from '@/lib/client/session-facts';
import { lettersCount } from '@/lib/client/shortcuts/letters';
import { shortcutAt } from '@/lib/client/shortcuts/table';
import { JobPeek } from '../jobs/JobPeek';
import { useRemoval } from '../removal/use-removal';
import { runHref } from '../run/href';
import { LabelValues } from '../session/LabelValues';
import { columnsIn, usualColumnsOf } from '../ui/list/column-choice';
import { ColumnChooser } from '../ui/list/ColumnChooser';
import { ListTable } from '../ui/list/ListTable';
import { useFilteredList } from '../ui/list/use-filtered-list';
import { RowsSkeleton } from '../ui/RowsSkeleton';
import { useUrlState } from '../ui/url-state';
import { useSelection } from '../ui/use-selection';
import { imageColumns } from './column-ids';
import { useImageDialogs } from './dialogs/use-image-dialogs';
import { imageFilter } from './filter';
import { ImageActions } from './ImageActions';
import { ImagesBulk } from './ImagesBulk';
import { ImagesEmpty } from './ImagesEmpty';
import { ImagesHead } from './ImagesHead';
import { imageHref, imageTitle } from './names';
import { RemoveImages } from './RemoveImages';
import { useImageColumns } from './use-columns';
import { usePageTray } from './use-page-tray';

const none: ImageRow[] = [];
const rowId = (image: ImageRow) => image.id;

/** The images of the engine, live: filter, sort, remove one or many, and the pull box beside them. */
export function ImagesPage() {
  const t = useTranslations('images');
  const env = useEnv();
  const router = useRouter();
  const known = useImages();
  const list = useFilteredList(imageFilter, known ?? none, (key) => t(`filters.${key}`));
  const [columnWord, setColumns] = useUrlState('columns', usualColumnsOf(imageColumns));
  const ids = useMemo(() => columnsIn(imageColumns, columnWord), [columnWord]);
  const columns = useImageColumns(ids);
  const selection = useSelection();
  const removal = useRemoval<ImageRow>(selection);
  const { ask: askToRemove } = removal;
  const { ask, dialog } = useImageDialogs();
  usePageTray();
  const [mayRemove, mayRun, maySave] = [useMay('image.remove'), useMay('container.create'), useMay('image.save')];
  const actions = useCallback(
    (image: ImageRow) => <ImageActions image={image} onRemove={(one) => askToRemove([one])} onAsk={ask} />,
    [ask, askToRemove],
  );
  const onKey = (image: ImageRow, key: string): boolean => {
    const shortcut = shortcutAt('images', key, lettersCount());
    if (shortcut === 'removeImage' && mayRemove) askToRemove([image]);
    if (shortcut === 'runImage' && mayRun) router.push(runHref(env, { image: image.tags[0] ?? image.id }));
    return shortcut !== null;
  };
  return (
    <>
      <ImagesHead list={known ? list : null} />
      {known === null ? <RowsSkeleton /> : null}
      {known?.length === 0 ? <ImagesEmpty /> : null}
      {known && known.length > 0 ? (
        <ListTable
          list={list}
          word={t}
          countOf={(counts) => t('list.of', counts)}
          tools={
            <>
              <ColumnChooser
                label={t('view.label')}
                head={t('view.label')}
                choice={imageColumns}
                wordOf={(id) => t(`list.${id}`)}
                value={columnWord}
                onChange={setColumns}
              />
              <LabelValues text={list.text} />
            </>
          }
          className="itable"
          framed={ids.some((id) => !imageColumns.usual.includes(id))}
          columns={columns}
          rowId={rowId}
          rowLabel={imageTitle}
          usualSort="-created"
          selection={mayRemove || maySave ? selection : undefined}
          rowActions={actions}
          onKey={onKey}
          onOpen={(image) => router.push(imageHref(env, image.id))}
        />
      ) : null}
      <ImagesBulk
        images={list.all.filter(({ id }) => selection.ids.has(id))}
        onRemove={askToRemove}
        onClear={selection.clear}
      />
      {dialog}
      <JobPeek />
      {removal.removing ? <RemoveImages images={removal.removing} onClose={removal.close} /> : null}
    </>
  );
}
