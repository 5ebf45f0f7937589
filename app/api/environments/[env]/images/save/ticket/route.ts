import { issueSaveTicket } from '@/lib/contract/api/archives';
import type { ArchiveTicket } from '@/lib/contract/archives/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that archive by itself (`ArchiveTicket`). */
export const POST = route(issueSaveTicket, async ({ core, caller, params: { env }, body }): Promise<ArchiveTicket> => {
  await core.archives.expectImages(env, body.references);
  return { ticket: core.tickets.issue(caller.sessionId ?? '', body) };
});
