'use client';

import type { ReactNode } from 'react';
import { useMay } from '@/lib/client/session-facts';
import type { Operation } from '@/lib/contract/permission';

/** Shows its children to whoever may perform `operation` here, and nothing to others. */
export function May({ operation, children }: { operation: Operation; children: ReactNode }) {
  return useMay(operation) ? children : null;
}
