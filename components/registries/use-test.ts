'use client';

import { useQuery } from '@tanstack/react-query';
import { useEnv } from '@/lib/client/env';
import { registries } from '@/lib/client/registries';

/** The last try of a registry in this page; `refetch` tries it. None is tried before somebody asks for it. */
export function useTest(id: string) {
  const env = useEnv();
  return useQuery({
    queryKey: ['registries', env, 'test', id],
    queryFn: () => registries.test(env, id),
    enabled: false,
  });
}
