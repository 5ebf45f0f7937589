'use client';

import { QueryProvider } from '@/lib/client/query';
import { Allowed } from '../session/Allowed';
import { RegistryView } from './RegistryView';

/** What lies in one registry. */
export function RegistryPage({ id }: { id: string }) {
  return (
    <Allowed to="registry.read">
      <QueryProvider>
        <RegistryView id={id} />
      </QueryProvider>
    </Allowed>
  );
}
