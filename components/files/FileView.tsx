'use client';

import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { ApiError } from '@/lib/client/api';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { FileListing } from '@/lib/contract/files/files';
import { Button } from '../ui/Button';
import { CommandLine } from '../ui/CommandLine';
import { formatBytes } from '../ui/format';
import { ProblemPanel } from '../ui/ProblemPanel';
import { Skeleton } from '../ui/Skeleton';
import { RelativeTime } from '../ui/Time';
import { useFiles } from './files-context';
import { ImageView } from './ImageView';
import { imageType, modeText } from './kinds';
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
  return (
    <>
      <Notices listing={listing} mayWrite={mayWrite} />
      <div className="ffile-h">
        <p className="dim num">
          {[formatBytes(entry.size), modeText(entry.mode), entry.owner && `${entry.owner}:${entry.group}`]
            .filter(Boolean)
            .join(' · ')}
          {entry.modified === null ? null : (
            <>
              {' · '}
              <RelativeTime at={entry.modified} />
            </>
          )}
        </p>
        {isFile ? (
          <Button size="sm" icon={<Download className="i s" aria-hidden />} onClick={() => download(path, 'raw')}>
            {t('download')}
          </Button>
        ) : null}
      </div>
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
      ) : data.text === null ? (
        <p className="fnone">{t('binary')}</p>
      ) : (
        <>
          {data.whole ? null : <p className="fnone">{t('part', { shown: formatBytes(data.text.length) })}</p>}
          <TextEditor
            key={data.version}
            file={{ ...data, text: data.text }}
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
