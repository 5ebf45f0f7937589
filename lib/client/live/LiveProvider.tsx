'use client';

import { useEffect, useMemo, type ReactNode } from 'react';
import type { LiveClientEvents, LiveServerEvents } from '@/lib/contract/sockets';
import { socket } from '../socket';
import { LiveContext } from './context';
import { followLive } from './follow';
import { LiveStore } from './store';

/** Gives what is below it the live picture of one engine. */
export function LiveProvider({ env, children }: { env: string; children: ReactNode }) {
  // One store an environment: another engine's rows must never be seen under this one's name.
  const store = useMemo(() => ({ env, live: new LiveStore() }), [env]).live;
  useEffect(() => followLive(socket<LiveServerEvents, LiveClientEvents>('/live'), env, store), [env, store]);
  return <LiveContext value={store}>{children}</LiveContext>;
}
