import { AuditExportQuery } from '@/lib/contract/audit';
import { route } from '@/lib/server/http/route';

/** `GET`: the same as a file, all of it, streamed: CSV (RFC 4180) that no spreadsheet runs, or NDJSON of `AuditEntry`. */
export const GET = route({ may: 'audit.read', query: AuditExportQuery }, ({ core, query: { format, ...filter } }) => {
  const name = `quayside-audit-${new Date().toISOString().slice(0, 10)}.${format}`;
  return new Response(core.audit.file(filter, format), {
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
});
