'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import type { Column } from '../ui/data-table';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import type { ImageColumnId } from './column-ids';
import { ImageCell } from './ImageCell';
import { imageTitle } from './names';
import { UsedBy } from './UsedBy';

type Columns = Record<ImageColumnId, Column<ImageRow>>;

/** The columns of the image list that are shown, by what a person chose. */
export function useImageColumns(shown: readonly ImageColumnId[]): Column<ImageRow>[] {
  const t = useTranslations('images.list');
  const all = useMemo(
    (): Columns => ({
      image: {
        id: 'name',
        header: t('image'),
        className: 'c-n',
        cell: (image) => <ImageCell image={image} />,
        // Dangling ones have no name to sort by: they come last.
        compare: (a, b) =>
          Number(a.tags.length === 0) - Number(b.tags.length === 0) || imageTitle(a).localeCompare(imageTitle(b)),
      },
      usedBy: {
        id: 'used',
        header: t('usedBy'),
        className: 'c-u',
        cell: (image) => <UsedBy image={image} />,
        compare: (a, b) => a.containers.length - b.containers.length,
        descendingFirst: true,
      },
      size: {
        id: 'size',
        header: t('size'),
        className: 'c-z r num',
        cell: (image) => formatBytes(image.size),
        compare: (a, b) => a.size - b.size,
        descendingFirst: true,
      },
      created: {
        id: 'created',
        header: t('created'),
        className: 'c-d',
        cell: (image) => <RelativeTime at={image.created} />,
        compare: (a, b) => a.created.localeCompare(b.created),
        descendingFirst: true,
      },
      id: {
        id: 'id',
        header: t('id'),
        className: 'c-x',
        cell: (image) => <Long text={image.id} />,
        compare: (a, b) => a.id.localeCompare(b.id),
      },
      digest: {
        id: 'digest',
        header: t('digest'),
        className: 'c-x',
        cell: (image) => <Long text={digestsOf(image).join(', ')} />,
        compare: (a, b) => (digestsOf(a)[0] ?? '').localeCompare(digestsOf(b)[0] ?? ''),
      },
      labels: {
        id: 'labels',
        header: t('labels'),
        className: 'c-x',
        cell: (image) => <Long text={labelsOf(image)} />,
        compare: (a, b) => Object.keys(a.labels).length - Object.keys(b.labels).length,
        descendingFirst: true,
      },
    }),
    [t],
  );
  return useMemo(() => shown.map((id) => all[id]), [all, shown]);
}

/** Text that is too long for its column: whole in the title. */
function Long({ text }: { text: string }) {
  return text === '' ? null : (
    <code className="clip" title={text}>
      {text}
    </code>
  );
}

/** The digests that its names have, each once. */
function digestsOf({ digests }: ImageRow): string[] {
  return [...new Set(digests.map((digest) => digest.slice(digest.indexOf('@') + 1)))];
}

/** Its labels as `docker images --format '{{.Labels}}'` would write them; without values where those were left out. */
function labelsOf({ labels }: ImageRow): string {
  return Object.entries(labels)
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join(', ');
}
