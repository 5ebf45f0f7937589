'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FileEntry } from '@/lib/contract/files/files';
import type { Column } from '../ui/data-table';
import { formatBytes } from '../ui/format';
import { RelativeTime } from '../ui/Time';
import { FileCell } from './FileCell';
import { modeText } from './kinds';

const order = new Intl.Collator(undefined, { numeric: true });
/** Folders stand first. */
export const fileRank = ({ kind }: FileEntry) => Number(kind !== 'directory');

/** The columns of a folder. */
export function useFileColumns(folder: string): Column<FileEntry>[] {
  const t = useTranslations('files');
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('name'),
        className: 'c-n',
        cell: (entry) => <FileCell folder={folder} entry={entry} kind={t(`kind.${entry.kind}`)} />,
        // As people count: file2 before file10.
        compare: (a, b) => order.compare(a.name, b.name),
      },
      {
        id: 'size',
        header: t('size'),
        className: 'c-z r num',
        cell: (entry) => (entry.kind === 'file' ? formatBytes(entry.size) : ''),
        compare: (a, b) => a.size - b.size,
        descendingFirst: true,
      },
      {
        id: 'modified',
        header: t('modified'),
        className: 'c-d',
        cell: (entry) => (entry.modified === null ? '' : <RelativeTime at={entry.modified} />),
        compare: (a, b) => (a.modified ?? '').localeCompare(b.modified ?? ''),
        descendingFirst: true,
      },
      {
        id: 'mode',
        header: t('mode'),
        className: 'c-m',
        cell: (entry) => <code title={entry.mode.toString(8).padStart(4, '0')}>{modeText(entry.mode)}</code>,
        compare: (a, b) => a.mode - b.mode,
      },
      {
        id: 'owner',
        header: t('owner'),
        className: 'c-o',
        cell: ({ owner, group }) => [owner, group].filter((one) => one !== null).join(':'),
        compare: (a, b) => order.compare(`${a.owner}:${a.group}`, `${b.owner}:${b.group}`),
      },
    ],
    [t, folder],
  );
}
