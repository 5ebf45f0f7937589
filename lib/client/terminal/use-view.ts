'use client';

import { useEffect, useState } from 'react';
import type { TerminalClientEvents, TerminalServerEvents } from '@/lib/contract/sockets';
import type { Problem } from '@/lib/contract/problem';
import { ownSocket } from '../socket';
import { TerminalConnection, type TerminalScreen } from './connection';

/** How one view of a session stands. */
export interface TerminalViewState {
  connection: TerminalConnection | null;
  /** Since when the socket is away, ms; null while it is there. */
  lostSince: number | null;
  problem: Problem | null;
}

/** Joins a session by a socket of the view's own for as long as the view is there; nothing before `screen` is. */
export function useTerminalView(
  id: string,
  screen: Pick<TerminalScreen, 'write' | 'skipped'> | null,
): TerminalViewState {
  const [view, setView] = useState<TerminalViewState>({ connection: null, lostSince: null, problem: null });
  useEffect(() => {
    if (!screen) return;
    const socket = ownSocket<TerminalServerEvents, TerminalClientEvents>('/terminal');
    const change = (to: Partial<TerminalViewState>) => setView((now) => ({ ...now, ...to }));
    const connection = new TerminalConnection(socket, id, {
      ...screen,
      attached: () => change({ problem: null, lostSince: null }),
      failed: (problem) => change({ problem }),
    });
    socket.on('disconnect', () => change({ lostSince: Date.now() }));
    change({ connection, problem: null });
    return () => {
      socket.off('disconnect');
      connection.close();
      setView({ connection: null, lostSince: null, problem: null });
    };
  }, [id, screen]);
  return view;
}
