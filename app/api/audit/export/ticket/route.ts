import { issueExportTicket } from '@/lib/contract/api/audit';
import type { ExportTicket } from '@/lib/contract/audit';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that file by itself (`ExportTicket`). */
export const POST = route(issueExportTicket, ({ core, caller, body }): ExportTicket => ({
  ticket: core.tickets.issue(caller.sessionId ?? '', body),
}));
