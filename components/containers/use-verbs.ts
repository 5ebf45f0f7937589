'use client';

import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { may } from '@/lib/contract/permission';
import type { Verb } from './action-store';

const verbs: readonly Verb[] = ['start', 'stop', 'restart', 'kill', 'remove'];

/** What the person may do to the containers of this environment. */
export function useVerbs(): Verb[] {
  const env = useEnv();
  const { actor } = useSession();
  return verbs.filter((verb) => may(actor, `container.${verb}`, env));
}
