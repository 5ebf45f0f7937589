import type { BackupContents } from '@/lib/contract/backup';
import { lookIntoBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/** `POST`: reads all of a file that was brought and says what is in it (`BackupContents`). Changes nothing. */
export const POST = route(lookIntoBackup, ({ core, params, body, signal }): Promise<BackupContents> =>
  core.backups.look(params.id, body.passphrase, signal),
);
