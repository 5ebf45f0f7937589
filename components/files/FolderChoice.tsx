'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CornerLeftUp, Folder } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { ApiError } from '@/lib/client/api';
import { folderOf, joinPath } from '@/lib/contract/files/path';
import { useFiles } from './files-context';
import { ShownName } from './ShownName';

interface FolderChoiceProps {
  folder: string;
  onChoose: (folder: string) => void;
}

/** The folders in a folder of the container, to go into, and the one above. */
export function FolderChoice({ folder, onChoose }: FolderChoiceProps) {
  const t = useTranslations('files.move');
  const { env, id, calls } = useFiles();
  const wanted = useDeferredValue(folder);
  const { data, error, isFetching } = useQuery({
    queryKey: ['folders', env, id, wanted],
    queryFn: ({ signal }) => calls.list(wanted, signal),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
  const folders = (data?.entries ?? []).filter(({ kind }) => kind === 'directory').map(({ name }) => name);
  return (
    <ul className="fchoice" aria-label={t('folders', { folder: wanted })} aria-busy={isFetching}>
      {wanted === '/' ? null : (
        <li>
          <button type="button" onClick={() => onChoose(folderOf(wanted))}>
            <CornerLeftUp className="i s" aria-hidden />
            {t('up', { folder: folderOf(wanted) })}
          </button>
        </li>
      )}
      {error instanceof ApiError ? <li className="dim">{t('unread')}</li> : null}
      {!error && data && folders.length === 0 ? <li className="dim">{t('noFolders')}</li> : null}
      {error
        ? null
        : folders.map((name) => (
            <li key={name}>
              <button type="button" onClick={() => onChoose(joinPath(data?.resolved ?? wanted, name))}>
                <Folder className="i s" aria-hidden />
                <ShownName name={name} />
              </button>
            </li>
          ))}
    </ul>
  );
}
