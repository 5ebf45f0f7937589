import type { DownloadRequest, FileListing, FileText, SavedFile, Uploaded } from '@/lib/contract/files/files';
import type { Caller } from '@/lib/contract/roles';
import type { Environment } from '../core';
import { Failure } from '../errors/failure';
import { makeFolder, remove, rename } from './change';
import { download, toDownload } from './download';
import { listFiles } from './list';
import type { Place } from './place';
import { saveText } from './save';
import { readText } from './text';
import { uploadTar, type UploadBody } from './upload';

/** The files of one container, as one person may work on them. Everything throws `files-busy` during a transfer. */
export interface ContainerFiles {
  list(path: string): Promise<FileListing>;
  text(path: string): Promise<FileText>;
  save(asked: { path: string; version?: string | undefined }, body: UploadBody): Promise<SavedFile>;
  upload(folder: string, tar: UploadBody): Promise<Uploaded>;
  /** Throws what `download` would. */
  expectDownload(asked: DownloadRequest): Promise<void>;
  download(asked: DownloadRequest): Promise<Response>;
  rename(path: string, to: string): Promise<void>;
  remove(folder: string, names: readonly string[]): Promise<void>;
  makeFolder(path: string): Promise<void>;
}

/** Files of containers: see each verb's own file. */
export interface Files {
  of(env: string, caller: Caller, id: string): ContainerFiles;
}

export function createFiles({ environment }: { environment: (slug: string) => Environment }): Files {
  /** Containers in or out of which something is copied: an engine answers nothing else about them until that has ended. */
  const busy = new Set<string>();

  return {
    of(env, caller, given) {
      const { docker, live, judged } = environment(env);
      const { containers } = live.picture();
      const row =
        containers.find(({ id, name }) => id === given || name === given) ??
        containers.find(({ id }) => id.startsWith(given));
      const id = row?.id ?? given;
      const place: Place = { id, docker, judged: judged(caller) };
      const key = `${env} ${id}`;
      const free = () => {
        if (busy.has(key)) throw new Failure('files-busy');
      };
      const alone =
        <Asked extends unknown[], T>(verb: (...asked: Asked) => Promise<T>) =>
        async (...asked: Asked) => {
          free();
          return verb(...asked);
        };
      const begin = () => {
        free();
        busy.add(key);
        return () => void busy.delete(key);
      };
      return {
        list: alone((path) => listFiles(place, path)),
        text: alone((path) => readText(place, path)),
        save: alone((asked, body) => saveText(place, asked, body)),
        rename: alone((path, to) => rename(place, path, to)),
        remove: alone((folder, names) => remove(place, folder, names)),
        makeFolder: alone((path) => makeFolder(place, path)),
        async upload(folder, tar) {
          const end = begin();
          return uploadTar(place, folder, tar).finally(end);
        },
        expectDownload: alone(async (asked) => void (await toDownload(place, asked))),
        async download(asked) {
          const end = begin();
          return download(place, asked, { container: row?.name ?? given, end }).catch((error: unknown) => {
            end();
            throw error;
          });
        },
      };
    },
  };
}
