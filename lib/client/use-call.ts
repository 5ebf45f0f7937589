import { useCallback, useState } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { ApiError } from './api';

interface Call {
  /** Does it; answers whether it was done. What goes wrong is kept in `problem`. */
  run: (call: () => Promise<unknown>) => Promise<boolean>;
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
}

/** One thing at a time that a button does: whether it is under way, and why the last try failed. */
export function useCall(): Call {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(async (call: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await call();
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // Somebody was faster: what was wanted is so, and the page shows it.
      if (error.problem.code === 'not-modified') return true;
      setProblem(error.problem);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { run, busy, problem, clear };
}
