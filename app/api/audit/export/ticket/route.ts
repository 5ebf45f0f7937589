import { AuditExportRequest, type ExportTicket } from '@/lib/contract/audit';
import { route } from '@/lib/server/http/route';

/** `POST`: a ticket by which the browser saves that file by itself (`ExportTicket`). */
export const POST = route({ may: 'audit.read', body: AuditExportRequest }, ({ core, caller, body }): ExportTicket => ({
  ticket: core.tickets.issue(caller.sessionId ?? '', body),
}));
