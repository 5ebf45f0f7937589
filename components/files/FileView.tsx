'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { ApiError } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { FileListing } from '@/lib/contract/files/files';
import { CommandLine } from '../ui/CommandLine';
import { formatBytes } from '../ui/format';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { FileHead } from './FileHead';
import { useFiles } from './files-context';
import { ImageView } from './ImageView';
import { imageType } from './kinds';
import { Notices } from './Notices';
import { plainName } from '@/lib/contract/files/shown-name';

const TextEditor = dynamic(() => import('./TextEditor').then((module) => module.TextEditor), { ssr: false });

interface FileViewProps {
  listing: FileListing;
  /** Whether there is text that is not saved. */
  onDirty: (dirty: boolean) => void;
}

/** One file: its text to edit, or the image, or what is known of it. */
export function FileView({ listing, onDirty }: FileViewProps) {
  const t = useTranslations('files.file');
  const { env, id, calls, container, download, mayWrite } = useFiles();
  const { self, resolved: path } = listing;
  const type = imageType(self.name);
  const isFile = self.kind === 'file';
  const { data, error, refetch } = useQuery({
    queryKey: ['file', env, id, path],
    queryFn: ({ signal }) => calls.read(path, signal),
    enabled: isFile && type === null,
    staleTime: 0,
    gcTime: 0,
  });
  const problem = error instanceof ApiError ? error.problem : null;
  const entry = data?.entry ?? self;
  const text = isFile && type === null && !problem ? (data?.text ?? null) : null;
  const head = (actions: ReactNode) => (
    <FileHead entry={entry} onDownload={isFile ? () => download(path, 'raw') : null}>
      {actions}
    </FileHead>
  );
  return (
    <>
      <Notices listing={listing} mayWrite={mayWrite} />
      {text === null ? head(null) : null}
      {!isFile ? (
        <p className="fnone">{t('special')}</p>
      ) : type !== null ? (
        <ImageView path={path} type={type} size={self.size} name={plainName(self.name)} />
      ) : problem ? (
        <div className="dpage-p">
          <ProblemPanel problem={problem} />
        </div>
      ) : !data ? (
        <div className="dpage-p">
          <Skeleton width="60%" height="18px" />
        </div>
      ) : text === null ? (
        <p className="fnone">{t('binary')}</p>
      ) : (
        <>
          {data.whole ? null : <p className="fnone">{t('part', { shown: formatBytes(text.length) })}</p>}
          <TextEditor
            key={data.version}
            file={{ ...data, text }}
            head={head}
            fixed={!mayWrite || !data.whole || listing.inMemory}
            onDirty={onDirty}
            onReload={() => void refetch()}
          />
        </>
      )}
      <footer className="insp-f">
        <CommandLine command={dockerCommand('files.download', { name: container, path })} />
      </footer>
    </>
  );
}
