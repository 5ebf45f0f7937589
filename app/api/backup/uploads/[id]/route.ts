import { discardBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/** `DELETE`: takes away a file that was brought. */
export const DELETE = route(discardBackup, ({ core, params }) => core.backups.discard(params.id));
