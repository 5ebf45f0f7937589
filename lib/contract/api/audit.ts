import { AuditEntry, AuditExportRequest, AuditPage, AuditQuery, ExportTicket } from '../audit';
import { endpoint } from './endpoint';

const tag = 'Audit log';

export const findAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  id: 'findAudit',
  tag,
  may: 'audit.read',
  summary: 'Search the audit log',
  description:
    'What people did, the newest first, page by page: give the `next` of one page as `before` of the following.',
  query: AuditQuery,
  answers: { 200: { description: 'A page of entries.', body: AuditPage } },
});

export const exportAudit = endpoint({
  method: 'POST',
  path: '/api/audit/export',
  id: 'exportAudit',
  tag,
  may: 'audit.read',
  summary: 'Export the audit log',
  description:
    'The same as a file, all of it, streamed as it is read: CSV (RFC 4180), or NDJSON with an entry in each line.',
  body: AuditExportRequest,
  ticket: true,
  answers: {
    200: {
      description: 'The file, in the format that was asked for.',
      media: { 'text/csv': null, 'application/x-ndjson': AuditEntry },
    },
  },
});

export const issueExportTicket = endpoint({
  method: 'POST',
  path: '/api/audit/export/ticket',
  id: 'issueExportTicket',
  tag,
  may: 'audit.read',
  summary: 'Ask for a ticket to export the audit log',
  description:
    'For browsers, which save a file by a form that can send no header: the form sends `ticket`, good once, for half a minute, with the cookie of the session that asked.',
  body: AuditExportRequest,
  answers: { 200: { description: 'The ticket.', body: ExportTicket } },
});
