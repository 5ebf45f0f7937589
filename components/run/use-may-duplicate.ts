'use client';

import { useMay } from '@/lib/client/session-facts';

/** Whether this person may duplicate containers: make some, and see the env values that a duplicate is made with. */
export function useMayDuplicate(): boolean {
  const [create, secrets] = [useMay('container.create'), useMay('secret.read')];
  return create && secrets;
}
