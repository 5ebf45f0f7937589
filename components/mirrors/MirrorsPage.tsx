'use client';

import { QueryProvider } from '@/lib/client/query';
import { Allowed } from '../session/Allowed';
import { Mirrors } from './Mirrors';

/** Where the images of this environment are looked for before their origins. */
export function MirrorsPage() {
  return (
    <Allowed to="mirror.read">
      <QueryProvider>
        <Mirrors />
      </QueryProvider>
    </Allowed>
  );
}
