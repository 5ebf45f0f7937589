import { isAudited, operations, type Change } from './permission';

/** What an entry of the audit log is about: an operation that changes something, or the end of what one began. */
export type AuditedOperation = Change | 'terminal.close' | 'terminal.end' | 'job.end';

/** Every operation that an entry can name. */
export const auditedOperations: readonly AuditedOperation[] = [
  ...operations.filter(isAudited),
  'terminal.close',
  'terminal.end',
  'job.end',
];
