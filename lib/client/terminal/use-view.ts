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
  /** When it came back last, ms; null while it was never away. */
  backSince: number | null;
  problem: Problem | null;
}

const away: TerminalViewState = { connection: null, lostSince: null, backSince: null, problem: null };

/** Joins a session by a socket of the view's own for as long as the view is there; nothing before `screen` is. */
export function useTerminalView(
  id: string,
  screen: Pick<TerminalScreen, 'write' | 'skipped'> | null,
): TerminalViewState {
  const [view, setView] = useState<TerminalViewState>(away);
  useEffect(() => {
    if (!screen) return;
    const socket = ownSocket<TerminalServerEvents, TerminalClientEvents>('/terminal');
    const change = (to: Partial<TerminalViewState>) => setView((now) => ({ ...now, ...to }));
    const connection = new TerminalConnection(socket, id, {
      ...screen,
      attached: () =>
        setView((now) => ({
          ...now,
          problem: null,
          lostSince: null,
          backSince: now.lostSince === null ? now.backSince : Date.now(),
        })),
      failed: (problem) => change({ problem }),
    });
    socket.on('disconnect', () => change({ lostSince: Date.now() }));
    change({ connection, problem: null });
    return () => {
      socket.off('disconnect');
      connection.close();
      setView(away);
    };
  }, [id, screen]);
  return view;
}
