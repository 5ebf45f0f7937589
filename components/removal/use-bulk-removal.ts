'use client';

import { useState } from 'react';
import { useCall } from '@/lib/client/use-call';
import type { BulkResult } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';

export interface BulkRemoval {
  /** It was tried: what is left was refused. */
  tried: boolean;
  busy: boolean;
  /** Why the call itself failed. */
  problem: Problem | null;
  /** The engine's words for one that it refused. */
  refusalOf: (id: string) => string | undefined;
  isLeft: (id: string) => boolean;
  go: () => void;
}

/** Removes many by one call, with a result for each; `onGone` when none is left. */
export function useBulkRemoval(send: () => Promise<readonly BulkResult[]>, onGone: () => void): BulkRemoval {
  const [results, setResults] = useState<readonly BulkResult[] | null>(null);
  const { run, busy, problem } = useCall();
  const failed = new Map(results?.flatMap((one) => (one.problem ? [[one.id, one.problem] as const] : [])));
  const go = () =>
    run(async () => {
      const told = await send();
      setResults(told);
      if (told.every((one) => one.problem === null)) onGone();
    });
  return {
    tried: results !== null,
    busy,
    problem,
    refusalOf: (id) => failed.get(id)?.detail,
    isLeft: (id) => results === null || failed.has(id),
    go: () => void go(),
  };
}
