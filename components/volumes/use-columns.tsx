'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { VolumeRow } from '@/lib/contract/volumes';
import type { Column } from '../ui/data-table';
import { RelativeTime } from '../ui/Time';
import { SizeText } from './SizeText';
import type { KnownSizes } from './use-volume-sizes';
import { VolumeCell } from './VolumeCell';
import { VolumeUsers } from './VolumeUsers';

/** The columns of the list of volumes. */
export function useVolumeColumns({ of }: KnownSizes): Column<VolumeRow>[] {
  const t = useTranslations('volumes.list');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('volume'),
        className: 'c-n',
        cell: (volume) => <VolumeCell volume={volume} />,
        compare: (a, b) =>
          Number(a.anonymous) - Number(b.anonymous) || a.name.localeCompare(b.name, 'en', { numeric: true }),
      },
      {
        id: 'driver',
        header: t('driver'),
        className: 'c-t',
        cell: (volume) => volume.driver,
        compare: (a, b) => a.driver.localeCompare(b.driver) || a.kind.localeCompare(b.kind),
      },
      {
        id: 'used',
        header: t('usedBy'),
        className: 'c-u',
        cell: (volume) => <VolumeUsers volume={volume} />,
        compare: (a, b) => a.containers.length - b.containers.length,
        descendingFirst: true,
      },
      {
        id: 'size',
        header: t('size'),
        className: 'c-p',
        cell: (volume) => <SizeText bytes={of(volume.name)} />,
        compare: (a, b) => (of(a.name) ?? -1) - (of(b.name) ?? -1),
        descendingFirst: true,
      },
      {
        id: 'created',
        header: t('created'),
        className: 'c-d',
        cell: (volume) => (volume.created ? <RelativeTime at={volume.created} /> : <span className="dim">–</span>),
        compare: (a, b) => a.created.localeCompare(b.created),
        descendingFirst: true,
      },
    ],
    [t, of],
  );
}
