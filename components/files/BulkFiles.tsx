'use client';

import { Archive, FolderInput, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { joinPath } from '@/lib/contract/files/path';
import { Button } from '../ui/Button';
import { SelectionBar } from '../ui/SelectionBar';
import { useFiles } from './files-context';

interface BulkFilesProps {
  folder: string;
  names: readonly string[];
  mayRemove: boolean;
  onClear: () => void;
}

/** What can be done with the selected files, with its command. */
export function BulkFiles({ folder, names, mayRemove, onClear }: BulkFilesProps) {
  const t = useTranslations('files');
  const { act, container, downloadMany } = useFiles();
  const paths = names.map((name) => joinPath(folder, name));
  return (
    <SelectionBar
      label={t('bulk.label')}
      count={names.length}
      onClear={onClear}
      {...(mayRemove ? { command: dockerCommand('files.remove', { name: container, paths }) } : {})}
    >
      {(['tar', 'zip'] as const).map((format) => (
        <Button
          key={format}
          icon={<Archive aria-hidden />}
          onClick={() => downloadMany({ path: folder, names: [...names], format })}
        >
          {t(`actions.${format}`)}
        </Button>
      ))}
      {mayRemove ? (
        <Button icon={<FolderInput aria-hidden />} onClick={() => act({ kind: 'move', names })}>
          {t('actions.moveAsk')}
        </Button>
      ) : null}
      {mayRemove ? (
        <Button variant="danger" icon={<Trash2 aria-hidden />} onClick={() => act({ kind: 'remove', names })}>
          {t('actions.removeAsk')}
        </Button>
      ) : null}
    </SelectionBar>
  );
}
