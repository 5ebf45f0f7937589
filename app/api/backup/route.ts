import type { MadeBackup } from '@/lib/contract/backup';
import { makeBackup } from '@/lib/contract/api/backup';
import { route } from '@/lib/server/http/route';

/** `POST`: makes a backup under a passphrase, and answers a ticket by which the browser saves it (`MadeBackup`). */
export const POST = route(makeBackup, async ({ core, caller, body, signal }): Promise<MadeBackup> => {
  const { id, name, bytes } = await core.backups.make(body.passphrase, signal);
  return { name, bytes, ticket: core.tickets.issue(caller.sessionId ?? '', { id }) };
});
