'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiError } from './api';
import { socket } from './socket';

/**
 * Keeps the answers of the API in the page, for details that are no live rows. Nothing is asked again by time: events
 * of the engine say when an answer is old. What no answer came to is asked again when the server is back. Mounted by the pages that need it, so that the lists load without it.
 */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        // `always`: the server may be this machine, which answers without a network as well.
        defaultOptions: {
          queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
        },
      }),
  );
  useEffect(() => {
    const live = socket('/live');
    const again = () => void client.refetchQueries({ type: 'active', predicate: ({ state }) => isLost(state.error) });
    live.on('connect', again);
    return () => void live.off('connect', again);
  }, [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** Whether no answer came at all, as opposed to one that says why not. */
function isLost(error: Error | null): boolean {
  return error instanceof ApiError && error.problem.status === 0;
}
