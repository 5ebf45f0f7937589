'use client';

import { useMemo } from 'react';
import { useEnv } from '@/lib/client/env';
import { useSession } from '@/lib/client/session-facts';
import { may, type Operation } from '@/lib/contract/permission';
import type { Verb } from './action-store';

/** Each with the operation that it is. */
const verbs = {
  start: 'container.start',
  stop: 'container.stop',
  restart: 'container.restart',
  pause: 'container.pause',
  unpause: 'container.pause',
  kill: 'container.kill',
  signal: 'container.kill',
  remove: 'container.remove',
} as const satisfies Record<Verb, Operation>;

/** What the person may do to the containers of this environment. */
export function useVerbs(): Verb[] {
  const env = useEnv();
  const { actor } = useSession();
  return useMemo(() => (Object.keys(verbs) as Verb[]).filter((verb) => may(actor, verbs[verb], env)), [actor, env]);
}
