'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '@/lib/client/api';
import { cleanUpScopes, type CleanUpKey, type CleanUpScope } from '@/lib/contract/commands/clean-up';
import type { Job } from '@/lib/contract/jobs';
import type { Problem } from '@/lib/contract/problem';
import type { CleanUpKind, Outcome, Preview } from './kinds';

/** What is known of one kind: how much of it is asked for, shown, or why not; then under way, and what came of it. */
export interface KindState {
  scope: CleanUpScope;
  preview: Preview | null;
  outcome: Outcome | null;
  problem: Problem | null;
  busy: boolean;
}

const asked = (scope: CleanUpScope): KindState => ({
  ...{ scope, preview: null, outcome: null, problem: null, busy: false },
});

/** The previews of `kinds`, and the clean-up of those that were chosen, one after the other. */
export function useCleanUp(env: string, kinds: readonly CleanUpKind[], begun: (job: Job) => void) {
  const [states, setStates] = useState<ReadonlyMap<CleanUpKey, KindState>>(new Map());
  const looks = useRef(new Map<CleanUpKey, AbortController>());
  const change = useCallback((key: CleanUpKey, part: Partial<KindState>) => {
    setStates((now) => new Map(now).set(key, { ...(now.get(key) ?? asked(cleanUpScopes[key][0])), ...part }));
  }, []);
  const look = useCallback(
    async ({ key, preview }: CleanUpKind, scope: CleanUpScope) => {
      looks.current.get(key)?.abort();
      const end = new AbortController();
      looks.current.set(key, end);
      change(key, asked(scope));
      try {
        const shown = await preview(env, scope, end.signal);
        if (!end.signal.aborted) change(key, { preview: shown });
      } catch (error) {
        if (end.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        change(key, { problem: error.problem });
      }
    },
    [env, change],
  );
  useEffect(() => {
    const { current } = looks;
    for (const kind of kinds) void look(kind, cleanUpScopes[kind.key][0]);
    return () => current.forEach((end) => end.abort());
  }, [kinds, look]);
  const clean = async (chosen: readonly CleanUpKind[]) => {
    for (const { key, run } of chosen) {
      const { scope, preview: shown } = states.get(key) ?? {};
      if (!shown || !scope) continue;
      change(key, { busy: true });
      try {
        const outcome = await run(env, scope, shown);
        if (outcome.job) begun(outcome.job);
        change(key, { outcome, busy: false });
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        change(key, { problem: error.problem, busy: false });
      }
    }
  };
  const stateOf = ({ key }: CleanUpKind): KindState => states.get(key) ?? asked(cleanUpScopes[key][0]);
  return { stateOf, look, clean };
}
