'use client';

import { useQuery } from '@tanstack/react-query';
import PQueue from 'p-queue';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { contentsOf } from '@/lib/client/registries';

/** Each tag costs a registry a few requests: so many are asked about at the same time, those in view alone. */
const queue = new PQueue({ concurrency: 4 });

/** What a tag leads to; asked for while its row is in the page, and kept while the page is. */
export function useRemoteImage(id: string, repository: string, tag: string) {
  const env = useEnv();
  const { data, error } = useQuery({
    queryKey: ['registries', env, 'image', id, repository, tag],
    queryFn: ({ signal }) => queue.add(() => contentsOf(env, id).image(repository, tag, signal), { signal }),
  });
  return { image: data ?? null, problem: error instanceof ApiError ? error.problem : null };
}
