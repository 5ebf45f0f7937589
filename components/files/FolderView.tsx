'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import type { FileEntry, FileListing } from '@/lib/contract/files/files';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import { joinPath } from '@/lib/contract/files/path';
import { CommandLine } from '../ui/CommandLine';
import { DataTable } from '../ui/DataTable';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useUrlState } from '../ui/url-state';
import { useSelection } from '../ui/use-selection';
import { BulkFiles } from './BulkFiles';
import { DropZone } from './DropZone';
import { useFiles } from './files-context';
import { Notices } from './Notices';
import { RowMenu } from './RowMenu';
import { Tools } from './Tools';
import { UploadCommands } from './UploadCommands';
import { fileRank, useFileColumns } from './use-columns';
import type { Uploads } from './use-upload';
import type { GivenFile } from '@/lib/client/files/dropped';

const rowId = (entry: FileEntry) => entry.name;
const rowLabel = (entry: FileEntry) => entry.name;
const actions = (entry: FileEntry) => <RowMenu entry={entry} />;

/** What lies in a folder. */
export function FolderView({
  listing,
  uploads,
}: {
  listing: FileListing & { entries: FileEntry[] };
  uploads: Uploads;
}) {
  const t = useTranslations('files');
  const { go, mayWrite, container, download } = useFiles();
  const [text, setText] = useUrlState('q');
  const selection = useSelection();
  const folder = listing.resolved;
  const columns = useFileColumns(folder);
  const { entries } = listing;
  const rows = useMemo(
    () => entries.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
    [entries, text],
  );
  const chosen = entries.filter(({ name }) => selection.ids.has(name)).map(({ name }) => name);
  const mayRemove = mayWrite && listing.noTools === null;
  const uploading = uploads.now?.state === 'running';
  const give = (given: readonly GivenFile[]) => {
    const names = new Set(given.map(({ path }) => path.split('/', 1)[0] ?? ''));
    uploads.give(
      given,
      folder,
      entries.filter(({ name }) => names.has(name)).map(({ name }) => name),
    );
  };
  const onKey = useCallback(
    (entry: FileEntry, key: string) => {
      if (key !== 'd' || entry.kind !== 'file') return false;
      download(joinPath(folder, entry.name), 'raw');
      return true;
    },
    [download, folder],
  );
  return (
    <DropZone disabled={!mayWrite || uploading || listing.inMemory} folder={folder} onDrop={give}>
      <Tools
        filter={text}
        onFilter={setText}
        shown={rows.length}
        fixed={listing.inMemory}
        uploading={uploading}
        onGive={give}
      />
      <Notices listing={listing} mayWrite={mayWrite} />
      <DataTable
        label={t('title')}
        className="ftable"
        columns={columns}
        rows={rows}
        rowId={rowId}
        rowLabel={rowLabel}
        usualSort="name"
        rank={fileRank}
        selection={selection}
        rowActions={actions}
        actionsLabel={t('actions.label')}
        onOpen={({ name, kind }) => {
          if (kind === 'file' || kind === 'directory' || kind === 'link') go(joinPath(folder, name));
        }}
        onKey={onKey}
        empty={<p className="fempty">{t(text ? 'noMatch' : 'empty')}</p>}
      />
      {chosen.length > 0 ? (
        <BulkFiles folder={folder} names={chosen} mayRemove={mayRemove} onClear={selection.clear} />
      ) : (
        <footer className="insp-f">
          <CommandLine command={dockerCommand('files.list', { name: container, path: folder })} />
        </footer>
      )}
      <ConfirmDialog
        open={uploads.now?.state === 'asking'}
        onOpenChange={uploads.clear}
        title={t('upload.replace', { count: uploads.now?.taken.length ?? 0 })}
        body={t('upload.replaceBody', { names: uploads.now?.taken.slice(0, 8).join(', ') ?? '' })}
        confirmLabel={t('upload.replaceDo')}
        danger
        onConfirm={uploads.replace}
      >
        {uploads.now ? <UploadCommands upload={uploads.now} /> : null}
      </ConfirmDialog>
    </DropZone>
  );
}
