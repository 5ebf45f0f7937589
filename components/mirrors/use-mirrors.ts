'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { mirrors } from '@/lib/client/mirrors';
import { useCall } from '@/lib/client/use-call';
import type { MirrorSettings, MirrorsView } from '@/lib/contract/mirrors/mirrors';

/** The mirrors of the environment, and what changes and checks them. A change is kept at once. */
export function useMirrors() {
  const env = useEnv();
  const client = useQueryClient();
  const queryKey = ['mirrors', env] as const;
  const { data, error } = useQuery({ queryKey, queryFn: ({ signal }) => mirrors.read(env, signal), gcTime: 0 });
  const changing = useCall();
  const checking = useCall();
  return {
    view: data,
    problem: changing.problem ?? checking.problem ?? (error instanceof ApiError ? error.problem : null),
    busy: changing.busy,
    checking: checking.busy,
    change: ({ rules, stallSeconds, keepTag, onMismatch, revision }: MirrorsView, patch: Partial<MirrorSettings>) =>
      changing.run(async () => {
        const change = { rules, stallSeconds, keepTag, onMismatch, revision, ...patch };
        client.setQueryData(queryKey, await mirrors.change(env, change));
      }),
    check: () =>
      checking.run(async () => {
        const health = await mirrors.check(env);
        client.setQueryData<MirrorsView>(queryKey, (before) => before && { ...before, health });
      }),
  };
}
