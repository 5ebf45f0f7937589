'use client';

import { useCallback, useEffect, useState } from 'react';
import { api, ApiError, envPath } from '@/lib/client/api';
import { useEnv } from '@/lib/client/env';
import { useEngine } from '@/lib/client/live/hooks';
import type { Problem } from '@/lib/contract/problem';
import type { EngineUsage } from '@/lib/contract/usage';

interface UsageState {
  usage: EngineUsage | null;
  problem: Problem | null;
  busy: boolean;
  measure: () => void;
}

/** What the containers use: asked when the page is opened or looked at again, when the
 * engine is back, and when the person asks. */
export function useUsage(): UsageState {
  const env = useEnv();
  const isReachable = useEngine()?.state === 'connected';
  const [usage, setUsage] = useState<EngineUsage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(true);
  const ask = useCallback(
    async (signal: AbortSignal) => {
      setBusy(true);
      try {
        setUsage(await api<EngineUsage>('GET', envPath(env, 'usage'), undefined, signal));
        setProblem(null);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.problem);
      }
      setBusy(false);
    },
    [env],
  );
  useEffect(() => {
    if (!isReachable) return;
    const end = new AbortController();
    const look = () => {
      if (document.visibilityState === 'visible') void ask(end.signal);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      end.abort();
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, isReachable]);
  return { usage, problem, busy, measure: () => void ask(new AbortController().signal) };
}
