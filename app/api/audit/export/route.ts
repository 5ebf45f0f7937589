import { exportAudit } from '@/lib/contract/api/audit';
import { route } from '@/lib/server/http/route';

/**
 * `POST`: the same as a file, all of it, streamed as it is read: CSV (RFC 4180) that no spreadsheet runs, or NDJSON of
 * `AuditEntry`. JSON, or a form with a ticket.
 */
export const POST = route(exportAudit, ({ core, body: { format, ...filter } }) => {
  const name = `quayside-audit-${new Date().toISOString().slice(0, 10)}.${format}`;
  return new Response(core.audit.file(filter, format), {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
