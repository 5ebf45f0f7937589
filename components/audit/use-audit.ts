'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '@/lib/client/api';
import { audit } from '@/lib/client/audit';
import type { AuditEntry, AuditFilter } from '@/lib/contract/audit';
import type { Problem } from '@/lib/contract/problem';

interface AuditView {
  /** Newest first; undefined until they came. */
  entries: AuditEntry[] | undefined;
  problem: Problem | null;
  /** Loads the page of older ones; null when there are none. */
  more: (() => void) | null;
  loading: boolean;
}

/** The entries that `filter` lets through; read again when one comes back to the page. */
export function useAudit(filter: AuditFilter): AuditView {
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => audit.page(filter, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  });
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries), [data]);
  return {
    entries,
    problem: error instanceof ApiError ? error.problem : null,
    more: hasNextPage ? () => void fetchNextPage() : null,
    loading: isFetching,
  };
}
