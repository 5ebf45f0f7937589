import type { UploadedBackup } from '@/lib/contract/backup';
import { bringBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/** `POST`: brings the file of a backup, as the body, to be looked at (`UploadedBackup`). Changes nothing yet. */
export const POST = route(bringBackup, async ({ core, upload }): Promise<UploadedBackup> => {
  const { id, bytes } = await core.backups.receive(upload);
  return { id, bytes };
});
