import { AuditQuery } from '@/lib/contract/audit';
import { route } from '@/lib/server/http/route';

/** `GET`: what people did, newest first (`AuditPage`), filtered, page by page. */
export const GET = route({ may: 'audit.read', query: AuditQuery }, ({ core, query, signal }) =>
  core.audit.find(query, signal),
);
