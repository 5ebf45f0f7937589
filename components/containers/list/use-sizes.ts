'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { Problem } from '@/lib/contract/problem';
import type { ContainerSize, ContainerSizes } from '@/lib/contract/sizes';

export interface ListSizes {
  of: (id: string) => ContainerSize | undefined;
  /** When they were measured, ISO 8601; null: never, as far as this page knows. */
  at: string | null;
  busy: boolean;
  problem: Problem | null;
  measure: () => void;
}

/** What containers take on disk, from when it is `wanted` on: the last measurement at first, a new one on request. */
export function useSizes(env: string, wanted: boolean): ListSizes {
  const [known, setKnown] = useState<{ at: string; byId: ReadonlyMap<string, ContainerSize> } | null>(null);
  const { run, busy, problem } = useCall();
  const ask = useCallback(
    (again: boolean) =>
      run(async () => {
        const path = `${envPath(env, 'sizes', 'containers')}${again ? '?again=true' : ''}`;
        const { at, sizes } = await api<ContainerSizes>('GET', path);
        setKnown({ at, byId: new Map(sizes.map((size) => [size.id, size])) });
      }),
    [env, run],
  );
  useEffect(() => {
    if (wanted) void ask(false);
  }, [wanted, ask]);
  const of = useCallback((id: string) => known?.byId.get(id), [known]);
  const measure = useCallback(() => void ask(true), [ask]);
  const at = known?.at ?? null;
  // The same while nothing of it is another: rows are drawn anew with it.
  return useMemo(() => ({ of, at, busy, problem, measure }), [of, at, busy, problem, measure]);
}
