'use client';

import { useEffect, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useMay, useRole } from '@/lib/client/session-facts';
import type { Policy } from '@/lib/contract/policy/policy';

/** The policy that the person who fills the form is bound by. Null: none, or it is not known yet. */
export function useBoundBy(): Policy | null {
  const env = useEnv();
  const role = useRole();
  const bound = useMay('policy.read') && role !== 'owner';
  const [policy, setPolicy] = useState<Policy | null>(null);
  useEffect(() => {
    if (!bound) return;
    const controller = new AbortController();
    // Without an answer there are no hints; the server judges what is sent in any case.
    api<Policy>('GET', envPath(env, 'policy'), undefined, controller.signal).then(setPolicy, () => setPolicy(null));
    return () => controller.abort();
  }, [env, bound]);
  return bound ? policy : null;
}
