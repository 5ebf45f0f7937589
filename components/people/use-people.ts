'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError } from '@/lib/client/api';
import { people } from '@/lib/client/people';
import { usePeopleChanges } from '@/lib/client/use-people-changes';
import type { Person } from '@/lib/contract/people';
import type { Problem } from '@/lib/contract/problem';

const peopleKey = ['people'] as const;

interface People {
  /** Undefined until they came. */
  list: Person[] | undefined;
  problem: Problem | null;
  /** Reads them again, and all that is shown of one of them. */
  refresh: () => Promise<void>;
}

/** Everybody with an account, and their sessions, as other owners and they themselves change them. */
export function usePeople(): People {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: peopleKey, queryFn: ({ signal }) => people.list(signal) });
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: peopleKey }), [client]);
  usePeopleChanges(useCallback(() => void refresh(), [refresh]));
  return { list: data, problem: error instanceof ApiError ? error.problem : null, refresh };
}
