'use client';

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useMay } from '../session-facts';
import { socket } from '../socket';
import { TerminalsStore } from './store';
import type { TerminalClientEvents, TerminalServerEvents } from '@/lib/contract/sockets';

const TerminalContext = createContext<TerminalsStore | null>(null);

/** Holds the terminals of one environment for every page under it; none for one who may have none. */
export function TerminalProvider({ env, children }: { env: string; children: ReactNode }) {
  // The store reads the browser's storage and opens a socket: not on the server.
  const [ready, setReady] = useState(false);
  const mayRead = useMay('terminal.read');
  useEffect(() => setReady(mayRead), [mayRead]);
  const store = useMemo(
    () => (ready ? new TerminalsStore(socket<TerminalServerEvents, TerminalClientEvents>('/terminal'), env) : null),
    [ready, env],
  );
  useEffect(() => store?.start(), [store]);
  return <TerminalContext value={store}>{children}</TerminalContext>;
}

/** The store, or null until the page has come to life in the browser. */
export function useTerminalsStore(): TerminalsStore | null {
  return useContext(TerminalContext);
}
