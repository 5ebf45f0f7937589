'use client';

import { FilePlus, FolderPlus, FolderUp, RefreshCw, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type ChangeEvent } from 'react';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { isUtf8 } from '@/lib/contract/files/raw-bytes';
import { givenByInput, type GivenFile } from '@/lib/client/files/dropped';
import { Button } from '../ui/Button';
import { FilterBox } from '../ui/FilterBox';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { useFiles } from './files-context';

interface ToolsProps {
  filter: string;
  onFilter: (text: string) => void;
  shown: number;
  /** Nothing can be written here. */
  fixed: boolean;
  uploading: boolean;
  onGive: (given: GivenFile[]) => void;
}

/** Above a folder: filter, upload, make, download. */
export function Tools({ filter, onFilter, shown, fixed, uploading, onGive }: ToolsProps) {
  const t = useTranslations('files');
  const { container, listing, mayWrite, again, act, download } = useFiles();
  const path = listing?.path ?? '/';
  const command = isUtf8(path) ? { command: dockerCommand('files.download', { name: container, path }) } : {};
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onGive(givenByInput(event.target.files ?? new DataTransfer().files));
    // The same file can be chosen again.
    event.target.value = '';
  };
  const all = listing?.entries?.length ?? 0;
  return (
    <div className="tools ftools">
      <FilterBox value={filter} onChange={onFilter} placeholder={t('filter')} count={t('of', { shown, all })} />
      <div className="end">
        <IconButton size="md" label={t('again')} icon={<RefreshCw className="i" aria-hidden />} onClick={again} />
        <Menu
          label={t('folder')}
          size="md"
          items={[
            { label: t('actions.tar'), onSelect: () => download(path, 'tar'), ...command },
            { label: t('actions.zip'), onSelect: () => download(path, 'zip'), ...command },
            ...(mayWrite && !fixed
              ? [
                  'separator' as const,
                  { label: t('newFile'), icon: <FilePlus aria-hidden />, onSelect: () => act({ kind: 'file' }) },
                  { label: t('newFolder'), icon: <FolderPlus aria-hidden />, onSelect: () => act({ kind: 'mkdir' }) },
                  {
                    label: t('upload.folder'),
                    icon: <FolderUp aria-hidden />,
                    disabled: uploading,
                    onSelect: () => folder.current?.click(),
                  },
                ]
              : []),
          ]}
        />
        {mayWrite && !fixed ? (
          <Button
            icon={<Upload className="i" aria-hidden />}
            disabled={uploading}
            onClick={() => files.current?.click()}
          >
            {t('upload.do')}
          </Button>
        ) : null}
      </div>
      <input ref={files} type="file" multiple hidden aria-hidden tabIndex={-1} data-files onChange={take} />
      <input ref={folder} type="file" hidden aria-hidden tabIndex={-1} onChange={take} {...{ webkitdirectory: '' }} />
    </div>
  );
}
