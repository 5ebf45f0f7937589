'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/lib/client/api';
import { people } from '@/lib/client/people';
import type { Person } from '@/lib/contract/people';
import type { Problem } from '@/lib/contract/problem';

const peopleKey = ['people'] as const;

interface People {
  /** Undefined until they came. */
  list: Person[] | undefined;
  problem: Problem | null;
  /** Reads them again, after a change. */
  refresh: () => Promise<void>;
}

/** Everybody with an account; read again when one comes back to the page, since other owners change them too. */
export function usePeople(): People {
  const client = useQueryClient();
  const { data, error } = useQuery({
    queryKey: peopleKey,
    queryFn: ({ signal }) => people.list(signal),
    refetchOnWindowFocus: 'always',
  });
  return {
    list: data,
    problem: error instanceof ApiError ? error.problem : null,
    refresh: () => client.invalidateQueries({ queryKey: peopleKey }),
  };
}
