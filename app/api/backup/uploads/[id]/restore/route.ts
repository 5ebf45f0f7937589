import { restoreBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/**
 * `POST`: puts what was looked at in the place of all that Quayside has. Answers when it is ready to be put there; Quayside then
 * starts again with it, and every session ends.
 */
export const POST = route(restoreBackup, ({ core, params, caller }) => core.backups.restore(params.id, caller));
