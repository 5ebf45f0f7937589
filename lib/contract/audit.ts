import { z } from 'zod';
import { auditedOperations } from './audit-operations';
import { problemCodes } from './problem';

/** `refused`: the right to it was missing, or a policy forbade it; `failed`: it was tried and did not work. */
export const AuditOutcome = z.enum(['ok', 'refused', 'failed']);
export type AuditOutcome = z.infer<typeof AuditOutcome>;

/** One thing that somebody did, or tried to. Times ISO 8601; `duration` in milliseconds. */
export const AuditEntry = z.object({
  id: z.number().describe('rises with time; a gap is an entry that was taken away'),
  at: z.string().describe('when it began'),
  actor: z.enum(['nobody', 'setup', 'local', 'person']),
  personId: z.string().nullable(),
  person: z.string().nullable().describe('name at that time'),
  key: z.string().nullable().describe('name of the API key of that person by which it was done'),
  sessionId: z.string().nullable(),
  address: z.string(),
  operation: z.enum(auditedOperations),
  env: z.string().nullable(),
  kind: z.string().nullable().describe('of the object: container, image, job, person, …'),
  objectId: z.string().nullable(),
  object: z.string().nullable().describe('name at that time'),
  parameters: z.record(z.string(), z.unknown()).describe('with secrets masked'),
  outcome: AuditOutcome,
  code: z.enum(problemCodes).nullable().describe('of the problem, when it was refused or failed'),
  duration: z.number().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

const time = z.iso.datetime({ offset: true });
/** Which entries. `who`: part of a name or an address, or `local`; `object`: part of a name, or the start of an id. */
export const AuditFilter = z.object({
  who: z.string().trim().min(1).max(128).optional(),
  operation: z.enum(auditedOperations).optional(),
  object: z.string().trim().min(1).max(512).optional(),
  outcome: AuditOutcome.optional(),
  from: time.optional(),
  to: time.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** `GET /api/audit`: newest first. `before`: the `next` of the page before. */
export const AuditQuery = AuditFilter.extend({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  next: z.number().nullable().describe('null: there are no older ones'),
});
export type AuditPage = z.infer<typeof AuditPage>;

/** `POST /api/audit/export`: all that the filter lets through, as a file. */
export const AuditExportRequest = AuditFilter.extend({ format: z.enum(['csv', 'ndjson']) });
export type AuditExportRequest = z.infer<typeof AuditExportRequest>;
/** `POST /api/audit/export/ticket`: by a form with this `ticket` a browser saves the file by itself, once, within 30 s. */
export const ExportTicket = z.object({ ticket: z.string() });
export type ExportTicket = z.infer<typeof ExportTicket>;
