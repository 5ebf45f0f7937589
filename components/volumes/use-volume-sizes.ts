'use client';

import { useCallback, useMemo, useState } from 'react';
import { api, envPath } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { Problem } from '@/lib/contract/problem';
import type { VolumeSizes } from '@/lib/contract/volume/sizes';

export interface KnownSizes {
  /** Bytes; null: the engine cannot tell; undefined: not measured. */
  of: (name: string) => number | null | undefined;
  /** When they were measured (ISO 8601), and how long that took in milliseconds; null: not asked yet. */
  measured: { at: string; took: number } | null;
  busy: boolean;
  problem: Problem | null;
  /** The first time what was measured last, by whomever; from then on anew. */
  measure: () => void;
}

/** What volumes take on disk, only when it is asked for: the engine walks the files of all. */
export function useVolumeSizes(env: string): KnownSizes {
  const [told, setTold] = useState<VolumeSizes | null>(null);
  const { run, busy, problem } = useCall();
  const again = told !== null;
  const measure = useCallback(
    () =>
      void run(async () =>
        setTold(await api<VolumeSizes>('GET', `${envPath(env, 'sizes', 'volumes')}${again ? '?again=true' : ''}`)),
      ),
    [env, run, again],
  );
  const bytes = useMemo(() => new Map(told?.sizes.map((one) => [one.name, one.bytes])), [told]);
  const isTold = told !== null;
  // The engine leaves out what it cannot measure: shares and memory.
  const of = useCallback((name: string) => bytes.get(name) ?? (isTold ? null : undefined), [bytes, isTold]);
  return useMemo(() => ({ of, measured: told, busy, problem, measure }), [of, told, busy, problem, measure]);
}
