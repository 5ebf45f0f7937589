'use client';

import { QueryProvider } from '@/lib/client/query';
import { Allowed } from '../session/Allowed';
import { RegistryList } from './RegistryList';

/** The registries that Quayside signs in to: kept, found, tried and browsed. */
export function RegistriesPage() {
  return (
    <Allowed to="registry.read">
      <QueryProvider>
        <RegistryList />
      </QueryProvider>
    </Allowed>
  );
}
