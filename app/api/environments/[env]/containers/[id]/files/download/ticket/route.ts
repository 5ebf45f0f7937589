import { issueDownloadTicket } from '@/lib/contract/api/files';
import type { DownloadTicket } from '@/lib/contract/files/files';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that file by itself (`DownloadTicket`). */
export const POST = route(
  issueDownloadTicket,
  async ({ core, caller, params: { env, id }, body }): Promise<DownloadTicket> => {
    await core.files.of(env, caller, id).expectDownload(body);
    return { ticket: core.tickets.issue(caller.sessionId ?? '', body) };
  },
);
