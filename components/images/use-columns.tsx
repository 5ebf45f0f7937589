'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ImageRow } from '@/lib/contract/images';
import type { Column } from '../ui/data-table';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import { ImageCell } from './ImageCell';
import { imageTitle } from './names';
import { UsedBy } from './UsedBy';

/** The columns of the image list. */
export function useImageColumns(): Column<ImageRow>[] {
  const t = useTranslations('images.list');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('image'),
        className: 'c-n',
        cell: (image) => <ImageCell image={image} />,
        // Dangling ones have no name to sort by: they come last.
        compare: (a, b) =>
          Number(a.tags.length === 0) - Number(b.tags.length === 0) || imageTitle(a).localeCompare(imageTitle(b)),
      },
      {
        id: 'used',
        header: t('usedBy'),
        className: 'c-u',
        cell: (image) => <UsedBy image={image} />,
        compare: (a, b) => a.containers.length - b.containers.length,
        descendingFirst: true,
      },
      {
        id: 'size',
        header: t('size'),
        className: 'c-z r num',
        cell: (image) => formatBytes(image.size),
        compare: (a, b) => a.size - b.size,
        descendingFirst: true,
      },
      {
        id: 'created',
        header: t('created'),
        className: 'c-d',
        cell: (image) => <RelativeTime at={image.created} />,
        compare: (a, b) => a.created.localeCompare(b.created),
        descendingFirst: true,
      },
    ],
    [t],
  );
}
