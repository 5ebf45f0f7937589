import { issueContainerExportTicket } from '@/lib/contract/api/archives';
import type { ArchiveTicket } from '@/lib/contract/archives/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that archive by itself (`ArchiveTicket`). */
export const POST = route(
  issueContainerExportTicket,
  async ({ core, caller, params: { env, id }, body }): Promise<ArchiveTicket> => {
    await core.archives.expectContainer(env, id);
    return { ticket: core.tickets.issue(caller.sessionId ?? '', body) };
  },
);
