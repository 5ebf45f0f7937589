'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useCallback, useMemo, useState } from 'react';
import { useContainerPage } from '@/components/container/use-container';
import { ApiError } from '@/lib/client/api';
import { fileCalls } from '@/lib/client/files/calls';
import type { DownloadRequest } from '@/lib/contract/files/files';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { folderOf } from '@/lib/contract/files/path';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { Crumbs } from './Crumbs';
import { FilesContext, type FileAction } from './files-context';
import { FolderView } from './FolderView';
import { MoveDialog } from './MoveDialog';
import { NameDialog } from './NameDialog';
import { RemoveDialog } from './RemoveDialog';
import { TransferBar } from './TransferBar';
import { usePath } from './use-path';
import { useUpload } from './use-upload';

const FileView = dynamic(() => import('./FileView').then((module) => module.FileView), { ssr: false });

/** The files of a container: a folder, or one file, by the path in the address. */
export function FilesTab() {
  const t = useTranslations('files');
  const { env, detail, row } = useContainerPage();
  const id = detail?.id ?? '';
  const calls = useMemo(() => fileCalls(env, id), [env, id]);
  const [path, goTo] = usePath();
  const mayWrite = useMay('container.files.write');
  const [action, setAction] = useState<FileAction | null>(null);
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const saving = useCall();
  const { data, error, isFetching, refetch } = useQuery({
    // What can be done depends on whether it runs.
    queryKey: ['files', env, id, path, row?.state ?? detail?.state],
    queryFn: ({ signal }) => calls.list(path, signal),
    enabled: detail !== undefined,
    staleTime: 0,
  });
  const again = useCallback(() => void refetch(), [refetch]);
  const uploads = useUpload(calls.uploadPath, again);
  const go = useCallback((to: string) => (dirty ? setLeaving(to) : goTo(to)), [dirty, goTo]);
  const { run } = saving;
  const downloadMany = useCallback((request: DownloadRequest) => void run(() => calls.download(request)), [run, calls]);
  const download = useCallback(
    (from: string, format: 'raw' | 'tar' | 'zip') => downloadMany({ path: from, format }),
    [downloadMany],
  );
  if (!detail) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  const listing = data && !problem ? data : undefined;
  const page = {
    env,
    id,
    container: detail.name,
    path,
    go,
    calls,
    mayWrite,
    listing,
    again,
    act: setAction,
    download,
    downloadMany,
  };
  const folder = listing?.resolved ?? path;
  return (
    <FilesContext value={page}>
      <div className="files" aria-busy={isFetching}>
        <Crumbs path={path} />
        <TransferBar uploads={uploads} />
        {saving.problem ? (
          <div className="dpage-p">
            <ProblemPanel problem={saving.problem} actions={<Button onClick={saving.clear}>{t('close')}</Button>} />
          </div>
        ) : null}
        {problem ? (
          <div className="dpage-p">
            <ProblemPanel
              problem={problem}
              actions={
                <>
                  <Button onClick={again}>{t('again')}</Button>
                  {path === '/' ? null : <Button onClick={() => go(folderOf(path))}>{t('up')}</Button>}
                </>
              }
            />
          </div>
        ) : !listing ? (
          <FilesSkeleton />
        ) : listing.entries ? (
          <FolderView key={folder} listing={{ ...listing, entries: listing.entries }} uploads={uploads} />
        ) : (
          <FileView key={path} listing={listing} onDirty={setDirty} />
        )}
      </div>
      {action && action.kind !== 'remove' && action.kind !== 'move' ? (
        <NameDialog action={action} folder={folder} onClose={() => setAction(null)} />
      ) : null}
      {action?.kind === 'move' ? (
        <MoveDialog folder={folder} names={action.names} onClose={() => setAction(null)} />
      ) : null}
      {action?.kind === 'remove' ? (
        <RemoveDialog folder={folder} names={action.names} onClose={() => setAction(null)} />
      ) : null}
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        title={t('leave.title')}
        body={t('leave.body')}
        confirmLabel={t('leave.do')}
        danger
        onConfirm={() => {
          setDirty(false);
          if (leaving !== null) goTo(leaving);
          setLeaving(null);
        }}
      />
    </FilesContext>
  );
}

function FilesSkeleton() {
  return (
    <div className="dpage-p fskel" aria-hidden>
      {['70%', '45%', '60%', '35%', '52%'].map((width) => (
        <Skeleton key={width} width={width} height="18px" />
      ))}
    </div>
  );
}
