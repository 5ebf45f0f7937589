'use client';

import { useCallback, useEffect, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import type { DiskUse } from '@/lib/contract/disk-use';
import type { Problem } from '@/lib/contract/problem';

export interface DiskMeasure {
  /** Null: there is no measurement yet. */
  use: DiskUse | null;
  busy: boolean;
  problem: Problem | null;
  measure: () => void;
}

/** What the engine keeps on disk: the last measurement, which others may have made; a new one only when it is asked for. */
export function useDisk(): DiskMeasure {
  const env = useEnv();
  const [use, setUse] = useState<DiskUse | null>(null);
  const { run, busy, problem } = useCall();
  useEffect(() => {
    const end = new AbortController();
    // Without a measurement, and while the engine is away, there is only the button.
    const known = () => api<DiskUse | undefined>('GET', envPath(env, 'disk'), undefined, end.signal);
    void known().then(
      (last) => setUse(last ?? null),
      () => undefined,
    );
    return () => end.abort();
  }, [env]);
  const measure = useCallback(
    () => void run(async () => setUse(await api<DiskUse>('GET', `${envPath(env, 'disk')}?again=true`))),
    [env, run],
  );
  return { use, busy, problem, measure };
}
