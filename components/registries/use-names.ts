'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import type { NamesPage } from '@/lib/contract/registries/registries';
import type { Problem } from '@/lib/contract/problem';

/** Names that are fetched of one list: beyond that a person names what is looked for. */
const most = 20_000;

/** A list of a registry, fetched part by part until all of it is here, so that it can be searched. */
export function useNames(
  key: readonly string[],
  ask: (from: string | undefined, signal: AbortSignal) => Promise<NamesPage>,
) {
  const env = useEnv();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['registries', env, ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last: NamesPage) => last.next,
    gcTime: 0,
  });
  const names = useMemo(() => [...new Set(data?.pages.flatMap((page) => page.names) ?? [])], [data]);
  const more = hasNextPage && names.length < most && error === null;
  useEffect(() => {
    if (more && !isFetching) void fetchNextPage();
  }, [more, isFetching, fetchNextPage]);
  const problem: Problem | null = error instanceof ApiError ? error.problem : null;
  return { names, done: data !== undefined && !more, problem };
}
