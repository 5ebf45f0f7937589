'use client';

import { useMemo } from 'react';
import { ApiError } from '@/lib/client/api';
import { shownPanes } from '@/lib/client/terminal/panes';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { TerminalSession } from '@/lib/contract/terminal';
import { useOpenTerminal } from './use-open-terminal';

/** The panes of the dock, and how there come to be more and fewer of them. */
export function useSplit(): {
  panes: string[];
  /** The one that is split. */
  front: TerminalSession | undefined;
  split: (stacked: boolean) => Promise<void>;
  close: () => void;
} {
  const { sessions, dock, focusBeside, ask, setDock } = useTerminals();
  const open = useOpenTerminal();
  const panes = useMemo(
    () =>
      shownPanes(
        dock,
        sessions.map(({ id }) => id),
      ),
    [dock, sessions],
  );
  const front = sessions.find(({ id }) => id === (panes.includes(dock.current ?? '') ? dock.current : panes[0]));
  return {
    panes,
    front,
    /** A shell in the same container, for the same user, beside the one in front. */
    async split(stacked) {
      if (!front) return;
      const { containerId, containerName, user } = front;
      try {
        const session = await open({ kind: 'exec', containerId, ...(user ? { user } : {}) }, true, {
          share: 1 / (panes.length + 1),
          stacked,
        });
        setDock({ current: front.id, panes });
        focusBeside(session.id, stacked);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        // The form says what is wrong when it is tried there, and takes another command.
        ask({ containerId, containerName });
      }
    },
    /** Shows the one in front alone; the others stay open in their tabs. */
    close: () => setDock({ panes: front ? [front.id] : [] }),
  };
}
