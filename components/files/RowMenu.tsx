'use client';

import { Archive, Copy, Download, FolderInput, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { FileEntry } from '@/lib/contract/files/files';
import { joinPath } from '@/lib/contract/files/path';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { plainName } from '@/lib/contract/files/shown-name';
import { copyText } from '../ui/copy-text';
import { Menu } from '../ui/Menu';
import { useFiles } from './files-context';

/** What can be done with one file or folder. */
export function RowMenu({ entry }: { entry: FileEntry }) {
  const t = useTranslations('files.actions');
  const { container, listing, mayWrite, act, download } = useFiles();
  const path = joinPath(listing?.resolved ?? '/', entry.name);
  // Bytes that are no text cannot be written in a command.
  const command = isUtf8(path) ? { command: dockerCommand('files.download', { name: container, path }) } : {};
  const isFile = entry.kind === 'file' || entry.kind === 'link';
  const isSaved = isFile || entry.kind === 'directory';
  const cannot = listing?.noTools !== null;
  return (
    <Menu
      label={t('more', { name: plainName(entry.name) })}
      items={[
        ...(isFile
          ? [
              {
                label: t('download'),
                icon: <Download aria-hidden />,
                onSelect: () => download(path, 'raw'),
                ...command,
              },
            ]
          : []),
        ...(isSaved
          ? [
              { label: t('tar'), icon: <Archive aria-hidden />, onSelect: () => download(path, 'tar'), ...command },
              { label: t('zip'), icon: <Archive aria-hidden />, onSelect: () => download(path, 'zip'), ...command },
            ]
          : []),
        { label: t('copyPath'), icon: <Copy aria-hidden />, onSelect: () => void copyText(path) },
        ...(mayWrite
          ? [
              'separator' as const,
              {
                label: t('renameAsk'),
                icon: <Pencil aria-hidden />,
                disabled: cannot,
                onSelect: () => act({ kind: 'rename', entry }),
              },
              {
                label: t('moveAsk'),
                icon: <FolderInput aria-hidden />,
                disabled: cannot,
                onSelect: () => act({ kind: 'move', names: [entry.name] }),
              },
              {
                label: t('removeAsk'),
                icon: <Trash2 aria-hidden />,
                danger: true,
                disabled: cannot,
                onSelect: () => act({ kind: 'remove', names: [entry.name] }),
              },
            ]
          : []),
      ]}
    />
  );
}
