'use client';

import { useEffect, useState } from 'react';
import { api } from '@/lib/client/api';
import { useCall } from '@/lib/client/use-call';
import type { Problem } from '@/lib/contract/problem';

/** What a prune would remove, asked at `path` and anew when that changes; null: not told yet. */
export function usePreview<T>(path: string): { preview: T | null; problem: Problem | null } {
  const [told, setTold] = useState<{ path: string; preview: T } | null>(null);
  const { run, problem } = useCall();
  useEffect(() => {
    const abort = new AbortController();
    const ask = async () => {
      try {
        const preview = await api<T>('GET', path, undefined, abort.signal);
        setTold({ path, preview });
      } catch (error) {
        // Another one is asked by now, or nobody looks any more.
        if (!abort.signal.aborted) throw error;
      }
    };
    void run(ask);
    return () => abort.abort();
  }, [path, run]);
  return { preview: told?.path === path ? told.preview : null, problem };
}
