'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState, type ReactNode } from 'react';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import { ActionStore, type Verb } from './action-store';
import { ActionsContext, type Asked, type ContainerActions } from './actions-context';
import { callVerb } from './call-verb';

const ConfirmAction = dynamic(() => import('./ConfirmAction').then((module) => module.ConfirmAction), { ssr: false });
const RenameContainer = dynamic(() => import('./dialogs/RenameContainer').then((module) => module.RenameContainer), {
  ssr: false,
});

interface ContainerActionsProviderProps {
  children: ReactNode;
  /** Told of each call that has ended, with the problems by container id. Keep it stable. */
  onEnd?: (verb: Verb, rows: readonly ContainerRow[], problems: ReadonlyMap<string, Problem>) => void;
}

/** Lets what is below it act on containers, with a confirmation where something is lost. */
export function ContainerActionsProvider({ children, onEnd }: ContainerActionsProviderProps) {
  const env = useEnv();
  const [asked, setAsked] = useState<Asked | null>(null);
  const actions = useMemo<ContainerActions>(() => {
    const store = new ActionStore();
    return {
      store,
      async act(verb, rows, options) {
        store.begin(verb, rows);
        const problems = await callVerb(env, verb, rows, options);
        store.end(verb, rows, problems);
        onEnd?.(verb, rows, problems);
      },
      ask: (verb, rows) => setAsked({ verb, rows }),
    };
  }, [env, onEnd]);
  const close = () => setAsked(null);
  const renamed = asked?.verb === 'rename' ? asked.rows[0] : undefined;
  return (
    <ActionsContext value={actions}>
      {children}
      {renamed ? <RenameContainer env={env} row={renamed} onClose={close} /> : null}
      {asked && asked.verb !== 'rename' ? (
        <ConfirmAction key={asked.verb} verb={asked.verb} rows={asked.rows} onClose={close} />
      ) : null}
    </ActionsContext>
  );
}
