import type { DownloadRequest, DownloadTicket, FileListing, FileText, SavedFile } from '@/lib/contract/files/files';
import { api, envPath, fetchBlob, sendText } from '../api';
import { saveFile } from '../save-file';

/** The files of one container: `lib/contract/api/files.ts`. Each throws `ApiError`. */
export function fileCalls(env: string, id: string) {
  const at = (...parts: string[]) => envPath(env, 'containers', id, 'files', ...parts);
  const asked = (query: Record<string, string>) => `?${new URLSearchParams(query).toString()}`;
  return {
    list: (path: string, signal?: AbortSignal) => api<FileListing>('GET', at() + asked({ path }), undefined, signal),
    read: (path: string, signal?: AbortSignal) => api<FileText>('GET', at('text') + asked({ path }), undefined, signal),
    /** Without `version`: a new file. */
    save: (path: string, text: string, version?: string) =>
      sendText<SavedFile>('PUT', at('text') + asked({ path, ...(version === undefined ? {} : { version }) }), text),
    makeFolder: (path: string) => api<void>('POST', at('mkdir'), { path }),
    rename: (path: string, to: string) => api<void>('POST', at('rename'), { path, to }),
    remove: (folder: string, names: readonly string[]) => api<void>('POST', at('remove'), { folder, names }),
    /** Has the browser save it. */
    async download(request: DownloadRequest): Promise<void> {
      const { ticket } = await api<DownloadTicket>('POST', at('download', 'ticket'), request);
      saveFile(at('download'), ticket);
    },
    /** All of a small file, taken for what `type` says. */
    bytes: (path: string, type: string, signal?: AbortSignal) =>
      fetchBlob(at('download'), { path, format: 'raw' } satisfies DownloadRequest, type, signal),
    uploadPath: (folder: string) => at() + asked({ path: folder }),
  };
}
export type FileCalls = ReturnType<typeof fileCalls>;
