'use client';

import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@/lib/client/api';
import { profile } from '@/lib/client/profile';
import type { Person } from '@/lib/contract/people';
import type { Problem } from '@/lib/contract/problem';

export const profileKey = ['profile'] as const;

/** The person's own account as the server holds it. */
export function useProfile(): { person: Person | undefined; problem: Problem | null } {
  const { data, error } = useQuery({ queryKey: profileKey, queryFn: ({ signal }) => profile.read(signal) });
  return { person: data, problem: error instanceof ApiError ? error.problem : null };
}
