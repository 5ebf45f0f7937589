'use client';

import { createContext, useContext } from 'react';
import type { FileCalls } from '@/lib/client/files/calls';
import type { DownloadRequest, FileEntry, FileListing } from '@/lib/contract/files/files';

/** What is done to a file, or about to be. */
export type FileAction =
  | { kind: 'rename'; entry: FileEntry }
  | { kind: 'move'; names: readonly string[] }
  | { kind: 'remove'; names: readonly string[] }
  | { kind: 'mkdir' }
  | { kind: 'file' };

/** The files of the container of this page. */
export interface FilesPage {
  env: string;
  id: string;
  /** The container's name, for commands. */
  container: string;
  path: string;
  /** Asks first, where a text is not saved. */
  go: (path: string) => void;
  calls: FileCalls;
  mayWrite: boolean;
  listing: FileListing | undefined;
  /** Reads the folder again. */
  again: () => void;
  act: (action: FileAction) => void;
  download: (path: string, format: 'raw' | 'tar' | 'zip') => void;
  /** Several of one folder, as one archive. */
  downloadMany: (request: DownloadRequest) => void;
}

export const FilesContext = createContext<FilesPage | null>(null);

/** Only under <FilesTab>. */
export function useFiles(): FilesPage {
  const page = useContext(FilesContext);
  if (!page) throw new Error('useFiles() needs <FilesTab> around it.');
  return page;
}
