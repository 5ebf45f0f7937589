import { isAudited, operations, type Change } from './permission';

/** What an entry of the audit log is about: an operation that changes something, or the beginning or end of what one leads to. */
export type AuditedOperation = Change | 'terminal.open' | 'terminal.close' | 'terminal.end' | 'job.end';

/** Every operation that an entry can name. */
export const auditedOperations: readonly AuditedOperation[] = [
  ...operations.filter(isAudited),
  'terminal.open',
  'terminal.close',
  'terminal.end',
  'job.end',
];
