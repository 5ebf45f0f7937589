'use client';

import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '@/lib/client/api';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import type { CleanUpKind, Outcome, Preview } from './kinds';

/** What is known of one kind: asked for, shown, or why not; then under way, and what came of it. */
export interface KindState {
  preview: Preview | null;
  outcome: Outcome | null;
  problem: Problem | null;
  busy: boolean;
}

const asked: KindState = { preview: null, outcome: null, problem: null, busy: false };

/** The previews of `kinds`, and the clean-up of those that were chosen, one after the other. */
export function useCleanUp(env: string, kinds: readonly CleanUpKind[], begun: (job: Job) => void) {
  const [states, setStates] = useState<ReadonlyMap<CleanUpKind['key'], KindState>>(new Map());
  const change = useCallback((key: CleanUpKind['key'], part: Partial<KindState>) => {
    setStates((now) => new Map(now).set(key, { ...(now.get(key) ?? asked), ...part }));
  }, []);
  useEffect(() => {
    const end = new AbortController();
    const look = async ({ key, preview }: CleanUpKind) => {
      try {
        change(key, { preview: await preview(env, end.signal), problem: null });
      } catch (error) {
        if (end.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        change(key, { problem: error.problem });
      }
    };
    for (const kind of kinds) void look(kind);
    return () => end.abort();
  }, [env, kinds, change]);
  const clean = async (chosen: readonly CleanUpKind[]) => {
    for (const { key, run } of chosen) {
      const shown = states.get(key)?.preview;
      if (!shown) continue;
      change(key, { busy: true });
      try {
        const outcome = await run(env, shown);
        if (outcome.job) begun(outcome.job);
        change(key, { outcome, busy: false });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        change(key, { problem: error.problem, busy: false });
      }
    }
  };
  return { stateOf: (kind: CleanUpKind): KindState => states.get(kind.key) ?? asked, clean };
}
