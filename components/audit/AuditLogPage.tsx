'use client';

import { QueryProvider } from '@/lib/client/query';
import { Allowed } from '../session/Allowed';
import { AuditLog } from './AuditLog';

/** What people did and tried to do, for the owners of the installation. */
export function AuditLogPage() {
  return (
    <Allowed to="audit.read">
      <QueryProvider>
        <AuditLog />
      </QueryProvider>
    </Allowed>
  );
}
