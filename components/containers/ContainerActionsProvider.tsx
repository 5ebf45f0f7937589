'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState, type ReactNode } from 'react';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { ActionStore } from './action-store';
import { ActionsContext, type ContainerActions } from './actions-context';
import { callVerb } from './call-verb';

const ConfirmAction = dynamic(() => import('./ConfirmAction').then((module) => module.ConfirmAction), { ssr: false });

export interface Asked {
  verb: 'stop' | 'restart' | 'kill' | 'remove';
  rows: readonly ContainerRow[];
}

/** Lets what is below it act on containers, with a confirmation where something is lost. */
export function ContainerActionsProvider({ children }: { children: ReactNode }) {
  const env = useEnv();
  const [asked, setAsked] = useState<Asked | null>(null);
  const actions = useMemo<ContainerActions>(() => {
    const store = new ActionStore();
    return {
      store,
      async act(verb, rows, options) {
        store.begin(verb, rows);
        store.end(verb, rows, await callVerb(env, verb, rows, options));
      },
      ask: (verb, rows) => setAsked({ verb, rows }),
    };
  }, [env]);
  return (
    <ActionsContext value={actions}>
      {children}
      {asked ? <ConfirmAction key={asked.verb} asked={asked} onClose={() => setAsked(null)} /> : null}
    </ActionsContext>
  );
}
