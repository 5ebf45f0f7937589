import { findAudit } from '@/lib/contract/api/audit';
import { route } from '@/lib/server/http/route';

/** `GET`: what people did, newest first (`AuditPage`), filtered, page by page. */
export const GET = route(findAudit, ({ core, query, signal }) => core.audit.find(query, signal));
