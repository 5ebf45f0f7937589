import type { BackupContents, MadeBackup, UploadedBackup } from '@/lib/contract/backup';
import { api, upload } from './api';
import { saveFile } from './save-file';

const uploadPath = (id: string, verb?: string) =>
  ['/api/backup/uploads', encodeURIComponent(id), ...(verb ? [verb] : [])].join('/');

/** Backups of Quayside's own data: `lib/contract/backup.ts`. Each throws `ApiError`. */
export const backup = {
  /** Makes one and has the browser save it. */
  async make(passphrase: string): Promise<MadeBackup> {
    const made = await api<MadeBackup>('POST', '/api/backup', { passphrase });
    saveFile('/api/backup/file', made.ticket);
    return made;
  },
  bring: (file: File, signal: AbortSignal) => upload<UploadedBackup>('/api/backup/uploads', file, signal),
  look: (id: string, passphrase: string) => api<BackupContents>('POST', uploadPath(id, 'look'), { passphrase }),
  restore: (id: string) => api<void>('POST', uploadPath(id, 'restore')),
  discard: (id: string) => api<void>('DELETE', uploadPath(id)),
};
