'use client';

import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { PersonSession } from '@/lib/contract/people';
import type { Problem } from '@/lib/contract/problem';

export interface ReadSessions {
  /** Undefined until they came. */
  sessions: PersonSession[] | undefined;
  /** How many there are beside the one that asks. */
  others: number;
  /** Why they could not be read, or one not be ended. */
  problem: Problem | null;
  busy: boolean;
  /** Ends some by `call`, and reads them again. */
  end: (call: () => Promise<void>) => Promise<void>;
}

/** The sessions of one person, kept under `queryKey`. */
export function useSessions(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<PersonSession[]>): ReadSessions {
  const client = useQueryClient();
  const { data: sessions, error } = useQuery({ queryKey, queryFn: ({ signal }) => read(signal) });
  const { run, busy, problem } = useCall();
  return {
    sessions,
    others: sessions?.filter(({ current }) => !current).length ?? 0,
    problem: problem ?? (error instanceof ApiError ? error.problem : null),
    busy,
    async end(call) {
      await run(call);
      await client.invalidateQueries({ queryKey });
    },
  };
}
