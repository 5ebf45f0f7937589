import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogMatch, LogPattern, LogProgress } from '@/lib/contract/logs';
import { maximumMatches } from '@/lib/contract/log-bounds';
import type { Problem } from '@/lib/contract/problem';
import { LogSocket } from './log-socket';

/** A search of the whole history. `cancelled` and `ended` keep what was found. */
export interface HistorySearch {
  state: 'idle' | 'running' | 'ended' | 'cancelled' | 'failed';
  matches: readonly LogMatch[];
  progress: LogProgress;
  /** It found as many as are told. */
  more: boolean;
  problem: Problem | null;
  /** Places of the containers that were searched, of which a match tells its own. */
  containerIds: readonly string[];
}

export interface HistoryWanted extends LogPattern {
  env: string;
  containerIds: string[];
  stream?: 'stdout' | 'stderr';
  since?: string;
  until?: string;
}

const idle: HistorySearch = {
  ...{ state: 'idle', matches: [], progress: { lines: 0, bytes: 0, time: null } },
  ...{ more: false, problem: null, containerIds: [] },
};

/** Searches what the engine keeps of logs: how it stands, how to begin and how to give it up. */
export function useHistorySearch(): [HistorySearch, (wanted: HistoryWanted) => void, () => void] {
  const [search, set] = useState(idle);
  const socket = useRef<{ socket: LogSocket; close: () => void } | null>(null);
  const stop = useCallback(() => {
    socket.current?.close();
    socket.current = null;
    set((now) => (now.state === 'running' ? { ...now, state: 'cancelled' } : now));
  }, []);
  useEffect(() => stop, [stop]);
  const begin = useCallback(
    (wanted: HistoryWanted) => {
      stop();
      const mine = new LogSocket();
      set({ ...idle, state: 'running', containerIds: wanted.containerIds });
      const close = mine.open({
        ...{ lines: async () => undefined, read: async () => undefined, state: () => undefined },
        connected: () => {
          set((now) => ({ ...now, matches: [] }));
          mine
            .search({ ...wanted, limit: maximumMatches })
            .then(({ data, error }) => {
              if (socket.current?.socket !== mine) return;
              set((now) =>
                data
                  ? { ...now, state: 'ended', progress: data, more: data.more }
                  : { ...now, state: 'failed', problem: error },
              );
            })
            // The connection was lost: it begins anew with the next one.
            .catch(() => undefined);
        },
        offline: () => undefined,
        found: ({ matches, progress }) => {
          if (socket.current?.socket === mine)
            set((now) => ({
              ...now,
              progress,
              matches: matches.length > 0 ? [...now.matches, ...matches] : now.matches,
            }));
        },
      });
      socket.current = { socket: mine, close };
    },
    [stop],
  );
  return [search, begin, stop];
}
