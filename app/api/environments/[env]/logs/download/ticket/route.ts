import { issueLogsTicket } from '@/lib/contract/api/logs';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that file by itself. */
export const POST = route(issueLogsTicket, ({ core, caller, body }) => ({
  ticket: core.tickets.issue(caller.sessionId ?? '', body),
}));
